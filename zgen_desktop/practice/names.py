"""Word lists for invented customers. Any likeness to a real company is chance."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    """How companies of a country are named and billed; tax in thousandths."""

    code: str
    currency: str
    tax_permille: int
    families: tuple[str, ...]
    trades: tuple[str, ...]
    forms: tuple[str, ...]


def _country(code: str, currency: str, tax: int, families: str, trades: str, forms: str) -> Country:
    return Country(code, currency, tax, tuple(families.split()), tuple(trades.split("|")), tuple(forms.split("|")))


COUNTRIES = (
    _country(
        "DE", "EUR", 190,
        "Müller Schäfer Köhler Böhm Jäger Größle Weiß Krüger Lübbers Östermann Hölderle Zöllner",
        "Maschinenbau|Bürobedarf|Gebäudetechnik|Logistik|Druckerei|Prüftechnik|Verpackungen|Möbelwerke",
        "GmbH|GmbH & Co. KG|AG|& Söhne OHG|e. K.",
    ),
    _country(
        "US", "USD", 0,
        "Harlow Whitcomb Delgado O'Rourke Pickett Nakagawa Thibodeaux Castañeda Lindqvist Abernathy Brubaker Yoon",
        "Analytics|Outfitters|Dental Group|Freight|Software|Medical Supply|Robotics|Roofing & Solar",
        "Inc.|LLC|Corp.|& Partners LLP|Co.",
    ),
    _country(
        "FR", "EUR", 200,
        "Lefèvre Béranger Crémieux Hébrard Gaçon L'Hôpital Noël Desprès Rénier Fauçon Maïssa D'Aubigné",
        "Éditions|Pâtisserie Générale|Électricité|Conseil|Ateliers|Transports|Menuiserie|Édition Numérique",
        "SARL|SAS|SA|& Cie|EURL",
    ),
    _country(
        "GB", "GBP", 200,
        "Ashworth Blackwood Penhaligon Fairclough Llewellyn MacAllister Okafor Thornbury Featherstone Winterbourne",
        "Brewing|Catering|Engineering|Surveyors|Books|Textiles|Press|Signs & Print",
        "Ltd|plc|LLP|Holdings Ltd|& Daughters Ltd",
    ),
    _country(
        "JP", "JPY", 100,
        "Sakuramoto Kitahara Ōnishi Yūki 山本 鈴木 高橋 Minamoto Hoshizaki Tōdō",
        "製作所|Shōji|Electronics|物産|Logistics|Kōgyō|Design|食品",
        "K.K.|株式会社|G.K.|Co., Ltd.",
    ),
    _country(
        "CH", "CHF", 81,
        "Zürcher Bächler Lüthi Brändli Rüegg Käser Wüthrich Dubochet Quadri Clavadetscher",
        "Uhren|Treuhand|Käserei|Präzisionsteile|Reisen|Pharma|Bergbahnen|Assurances",
        "AG|GmbH|SA|Sagl",
    ),
    _country(
        "ES", "EUR", 210,
        "Núñez Ibáñez Peñalver Muñiz Gárate Etxeberría Güell Cañadas Orduña López",
        "Construcción|Cerámicas|Distribución|Informática|Jamones|Energía|Óptica|Imprenta",
        "S.L.|S.A.|e Hijos S.L.",
    ),
    _country(
        "PL", "EUR", 230,
        "Wójcik Śliwiński Łukasik Żurawski Gąsior Dąbrowicz Ćwiklik Mroźny",
        "Usługi|Przemysł|Transport|Książki|Meble|Żegluga",
        "sp. z o.o.|S.A.|sp. j.",
    ),
    _country(
        "SE", "EUR", 250,
        "Åkesson Sjöström Ångman Öberg Hällgren Björkvist Nyström Lövgren",
        "Mätteknik|Bygg|Trä & Virke|Sjöfart|Kök|Åkeri",
        "AB|HB|& Döttrar AB",
    ),
    _country(
        "CZ", "EUR", 210,
        "Dvořáček Šimůnek Říha Žďárský Kučera Chládek Hřebíček Vaněk",
        "Stavby|Sklárny|Pivovar|Účetnictví|Tiskárna|Nářadí",
        "s.r.o.|a.s.|& syn, s.r.o.",
    ),
    _country(
        "IE", "EUR", 230,
        "O'Sé Ní-Bhriain MacGiolla Ó'Dónaill Fitzmaurice Brannigan Séamuis Gallchóir",
        "Aviation Leasing|Dairies|Payments|Linen|Docks|Peat & Turf",
        "Ltd|DAC|Teo.",
    ),
    _country(
        "PT", "EUR", 230,
        "Conceição Magalhães Falcão Brandão Simões Araújo Gonçalves Leitão",
        "Cortiças|Conservas|Navegação|Confecções|Azulejos|Turismo",
        "Lda.|S.A.|& Irmãos Lda.",
    ),
)  # fmt: skip

PAYMENT_TERMS = ("Net 30", "Net 30", "Due Upon Receipt", "Net 15", "Net 45", "Net 60")

RECURRING = ("Platform subscription", "Support plan Gold", "Workspace licences", "Data archive", "Managed hosting")
USAGE = ("API calls", "Storage over plan", "SMS sent", "Processing hours")
REGIONS = ("North", "South", "East", "West")
CREDIT = "Goodwill credit"
ONE_TIME = ("Set-up fee", "On-site training", "Data migration")
