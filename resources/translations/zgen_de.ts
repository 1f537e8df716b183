<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Abilities</name>
    <message>
        <source>API version {number}</source>
        <translation>API-Version {number}</translation>
    </message>
    <message>
        <source>Its own fields of accounts, which can't be sent: {names}</source>
        <translation>Eigene Felder von Konten, die nicht gesendet werden können: {names}</translation>
    </message>
    <message>
        <source>PDFs of invoices</source>
        <translation>PDFs der Rechnungen</translation>
    </message>
    <message>
        <source>The WSDL was downloaded from {host}. If answers can't be understood, get it anew.</source>
        <translation>Die WSDL wurde von {host} heruntergeladen. Wenn Antworten nicht verstanden werden, laden Sie sie neu.</translation>
    </message>
    <message>
        <source>Your tenant's own fields for invoices: {names}</source>
        <translation>Eigene Felder Ihres Mandanten für Rechnungen: {names}</translation>
    </message>
    <message>
        <source>amounts before sending</source>
        <translation>Beträge vor dem Senden</translation>
    </message>
    <message>
        <source>taking back and posting</source>
        <translation>Zurücknehmen und Buchen</translation>
    </message>
</context>
<context>
    <name>AccountFacts</name>
    <message>
        <source>Account status</source>
        <translation>Status des Kontos</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Bill cycle day</source>
        <translation>Abrechnungstag</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Gekündigt</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>What the tenant says of the account</source>
        <translation>Was der Mandant über das Konto sagt</translation>
    </message>
    <message>
        <source>balance {amount}</source>
        <translation>Saldo {amount}</translation>
    </message>
    <message>
        <source>bill cycle day {day}</source>
        <translation>Abrechnungstag {day}</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Mor&amp;e</source>
        <translation>W&amp;eitere</translation>
    </message>
</context>
<context>
    <name>AdvancedFields</name>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>&amp;Rows per request</source>
        <translation>&amp;Zeilen je Anfrage</translation>
    </message>
    <message>
        <source>Address of an &amp;account's page</source>
        <translation>Adresse der Seite eines &amp;Kontos</translation>
    </message>
    <message>
        <source>Address of an in&amp;voice's page</source>
        <translation>Adresse der Seite einer Rechn&amp;ung</translation>
    </message>
    <message>
        <source>Advan&amp;ced</source>
        <translation>Er&amp;weitert</translation>
    </message>
    <message>
        <source>How long a &amp;lost invoice may still appear</source>
        <translation>Wie lange eine &amp;verlorene Rechnung noch auftauchen kann</translation>
    </message>
    <message>
        <source>How long to &amp;wait while a bill run locks the accounts</source>
        <translation>Wie lange warten, &amp;während ein Abrechnungslauf die Konten sperrt</translation>
    </message>
    <message>
        <source>OAuth client ID</source>
        <translation>OAuth-Client-ID</translation>
    </message>
    <message>
        <source>OAuth client secret</source>
        <translation>OAuth-Client-Secret</translation>
    </message>
    <message>
        <source>Only lists that somebody has &amp;approved are sent</source>
        <translation>Nur Listen, die jemand frei&amp;gegeben hat, werden gesendet</translation>
    </message>
    <message>
        <source>Requests at the same &amp;time</source>
        <translation>An&amp;fragen zur selben Zeit</translation>
    </message>
    <message>
        <source>When an answer is lost, the invoice may still be made. Only after this time the program looks what became of it.</source>
        <translation>Geht eine Antwort verloren, kann die Rechnung trotzdem noch erstellt werden. Erst nach dieser Zeit sieht das Programm nach, was daraus wurde.</translation>
    </message>
    <message>
        <source>With an OAuth client of the same user, invoices are made over REST. There a lost answer can be asked for again, and nothing has to be waited for. Without one, everything goes over SOAP.</source>
        <translation>Mit einem OAuth-Client desselben Benutzers werden Rechnungen über REST erstellt. Dort kann eine verlorene Antwort noch einmal erfragt werden, und nichts muss abgewartet werden. Ohne ihn geht alles über SOAP.</translation>
    </message>
    <message>
        <source>With {id} where the ID stands in it; for invoices also {number}. The results link to it.</source>
        <translation>Mit {id}, wo die ID steht; bei Rechnungen auch {number}. Die Ergebnisse verweisen darauf.</translation>
    </message>
    <message>
        <source>Zuora's usual page</source>
        <translation>Zuoras übliche Seite</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>AnywayDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) may be invoiced a second time</source>
        <translation>
            <numerusform>%Ln Zeile wird vielleicht ein zweites Mal berechnet</numerusform>
            <numerusform>%Ln Zeilen werden vielleicht ein zweites Mal berechnet</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Send these rows, too</source>
        <translation>Diese Zeilen auch &amp;senden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Row {row}: {invoices}</source>
        <translation>Zeile {row}: {invoices}</translation>
    </message>
    <message>
        <source>Send although already invoiced</source>
        <translation>Trotz Rechnung senden</translation>
    </message>
    <message>
        <source>Zuora bills only what is not billed yet, but an open draft may change. The reason stands in the record.</source>
        <translation>Zuora berechnet nur, was noch nicht berechnet ist; ein offener Entwurf kann sich aber ändern. Der Grund wird festgehalten.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln row(s) more</source>
        <translation>
            <numerusform>und %Ln weitere Zeile</numerusform>
            <numerusform>und %Ln weitere Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more account(s) stand in the workbook beside this.</source>
        <translation>
            <numerusform>%Ln weiteres Konto steht in der Arbeitsmappe daneben.</numerusform>
            <numerusform>%Ln weitere Konten stehen in der Arbeitsmappe daneben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Approved by, reference, date, signature:</source>
        <translation>Freigegeben von, Aktenzeichen, Datum, Unterschrift:</translation>
    </message>
    <message>
        <source>Before tax</source>
        <translation>Vor Steuern</translation>
    </message>
    <message>
        <source>Expected, before tax</source>
        <translation>Erwartet, vor Steuern</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Invoices to be approved</source>
        <translation>Rechnungen zur Freigabe</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nobody has asked Zuora</source>
        <translation>Niemand hat Zuora gefragt</translation>
    </message>
    <message>
        <source>Not asked about</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing to bill</source>
        <translation>Nichts zu berechnen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Zieldatum</translation>
    </message>
    <message>
        <source>Zuora user</source>
        <translation>Zuora-Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>credit for %Ln account(s)</source>
        <translation>
            <numerusform>Gutschrift für %Ln Konto</numerusform>
            <numerusform>Gutschrift für %Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>{workbook}, sheet “{sheet}”</source>
        <translation>{workbook}, Blatt „{sheet}“</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>&amp;Approved by</source>
        <translation>&amp;Freigegeben von</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Record it</source>
        <translation>&amp;Eintragen</translation>
    </message>
    <message>
        <source>&amp;Reference (mail, ticket, file)</source>
        <translation>A&amp;ktenzeichen (Mail, Ticket, Akte)</translation>
    </message>
    <message>
        <source>It is of this list as it stands now, with the fingerprint {fingerprint}. Compare it with the paper. When a row, a date or the charges are changed, the approval is void.</source>
        <translation>Sie gilt dieser Liste, wie sie jetzt ist, mit dem Fingerabdruck {fingerprint}. Vergleichen Sie ihn mit dem Papier. Wird eine Zeile, ein Datum oder werden die Posten geändert, ist die Freigabe hinfällig.</translation>
    </message>
    <message>
        <source>Record the approval</source>
        <translation>Freigabe eintragen</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>BrokenOffCard</name>
    <message numerus="yes">
        <source>%Ln are done</source>
        <translation>
            <numerusform>%Ln ist erledigt</numerusform>
            <numerusform>%Ln sind erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are unknown</source>
        <translation>
            <numerusform>%Ln ist unbekannt</numerusform>
            <numerusform>%Ln sind unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) had been confirmed ({time}).</source>
        <translation>
            <numerusform>%Ln Rechnung war bestätigt worden ({time}).</numerusform>
            <numerusform>%Ln Rechnungen waren bestätigt worden ({time}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent</source>
        <translation>
            <numerusform>%Ln wurde nicht gesendet</numerusform>
            <numerusform>%Ln wurden nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Find out and go on</source>
        <translation>&amp;Klären und fortfahren</translation>
    </message>
    <message>
        <source>&amp;Find out what happened</source>
        <translation>&amp;Klären, was geschehen ist</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>&amp;Look and go on…</source>
        <translation>&amp;Ansehen und fortsetzen…</translation>
    </message>
    <message>
        <source>First you see how each of them stands in Zuora today; nothing is changed before you say so.</source>
        <translation>Zuerst ist zu sehen, wie jede von ihnen heute in Zuora steht; vor einer Bestätigung wird nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Only find o&amp;ut</source>
        <translation>&amp;Nur klären</translation>
    </message>
    <message>
        <source>The program ended while accounts were being sent</source>
        <translation>Das Programm endete, während Konten gesendet wurden</translation>
    </message>
    <message>
        <source>The unknown ones may have an invoice or not. They are not sent again before that is found out; it takes as long as the waiting time of the connection ({time}).</source>
        <translation>Die unbekannten haben vielleicht eine Rechnung, vielleicht nicht. Sie werden nicht noch einmal gesendet, bevor das geklärt ist; das dauert so lange wie die Wartezeit der Verbindung ({time}).</translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln of them is not known yet.</source>
        <translation>
            <numerusform>Was aus %Ln davon geworden ist, ist noch nicht bekannt.</numerusform>
            <numerusform>Was aus %Ln davon geworden ist, ist noch nicht bekannt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>Correct: {column}</source>
        <translation>Korrigieren: {column}</translation>
    </message>
    <message>
        <source>was “{value}”</source>
        <translation>war „{value}“</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Cancel and &amp;delete them</source>
        <translation>Stornieren und &amp;löschen</translation>
    </message>
    <message>
        <source>Invoices of the run</source>
        <translation>Rechnungen des Laufs</translation>
    </message>
    <message>
        <source>It was begun before and broken off. Nothing is left to be done, so it has ended.</source>
        <translation>Es war schon begonnen und abgebrochen worden. Es bleibt nichts zu tun, also ist es jetzt beendet.</translation>
    </message>
    <message>
        <source>It was begun before and broken off; this goes on with it.</source>
        <translation>Damit wurde schon begonnen, und es wurde abgebrochen; es geht jetzt weiter.</translation>
    </message>
    <message>
        <source>Looking at the invoices in Zuora</source>
        <translation>Die Rechnungen werden in Zuora angesehen</translation>
    </message>
    <message>
        <source>Number of invoices, to confirm</source>
        <translation>Anzahl der Rechnungen, zur Bestätigung</translation>
    </message>
    <message>
        <source>Only ca&amp;ncel them</source>
        <translation>&amp;Nur stornieren</translation>
    </message>
    <message>
        <source>Zuora is asked to change the invoices</source>
        <translation>Zuora ändert die Rechnungen</translation>
    </message>
    <message>
        <source>{why}, until {time}</source>
        <translation>{why}, bis {time}</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%Ln invoice(s) are cancelled.</source>
        <translation>
            <numerusform>%Ln Rechnung ist storniert.</numerusform>
            <numerusform>%Ln Rechnungen sind storniert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) are deleted.</source>
        <translation>
            <numerusform>%Ln Rechnung ist gelöscht.</numerusform>
            <numerusform>%Ln Rechnungen sind gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) are posted.</source>
        <translation>
            <numerusform>%Ln Rechnung ist gebucht.</numerusform>
            <numerusform>%Ln Rechnungen sind gebucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) can be posted: {sums}.</source>
        <translation>
            <numerusform>%Ln Rechnung kann gebucht werden: {sums}.</numerusform>
            <numerusform>%Ln Rechnungen können gebucht werden: {sums}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) can be taken back: {sums}.</source>
        <translation>
            <numerusform>%Ln Rechnung kann zurückgenommen werden: {sums}.</numerusform>
            <numerusform>%Ln Rechnungen können zurückgenommen werden: {sums}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) stay.</source>
        <translation>
            <numerusform>%Ln Rechnung bleibt.</numerusform>
            <numerusform>%Ln Rechnungen bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) were not done; the list says why.</source>
        <translation>
            <numerusform>Bei %Ln Rechnung ging es nicht; die Liste sagt, warum.</numerusform>
            <numerusform>Bei %Ln Rechnungen ging es nicht; die Liste sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>A posted invoice is owed by the customer. It can't be deleted or cancelled here any more.</source>
        <translation>Eine gebuchte Rechnung schuldet der Kunde. Sie kann hier nicht mehr gelöscht oder storniert werden.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln in&amp;voice(s)</source>
        <translation>
            <numerusform>%Ln &amp;Rechnung stornieren</numerusform>
            <numerusform>%Ln &amp;Rechnungen stornieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln in&amp;voice(s)</source>
        <translation>
            <numerusform>%Ln &amp;Rechnung löschen</numerusform>
            <numerusform>%Ln &amp;Rechnungen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln invoice(s) there is no clear answer yet. Open this list again in some minutes: then it is found out.</source>
        <translation>
            <numerusform>Für %Ln Rechnung gibt es noch keine klare Antwort. Öffnen Sie diese Liste in einigen Minuten noch einmal: dann wird nachgesehen.</numerusform>
            <numerusform>Für %Ln Rechnungen gibt es noch keine klare Antwort. Öffnen Sie diese Liste in einigen Minuten noch einmal: dann wird nachgesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>No invoice was changed.</source>
        <translation>Es wurde keine Rechnung geändert.</translation>
    </message>
    <message>
        <source>Only drafts that this run made and nobody has changed since are taken back. All others stay.</source>
        <translation>Zurückgenommen werden nur Entwürfe, die dieser Lauf erzeugt und seither niemand geändert hat. Alle anderen bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>Post %Ln in&amp;voice(s)</source>
        <translation>
            <numerusform>%Ln &amp;Rechnung buchen</numerusform>
            <numerusform>%Ln &amp;Rechnungen buchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Post the invoices of this run?</source>
        <translation>Die Rechnungen dieses Laufs buchen?</translation>
    </message>
    <message>
        <source>Status today</source>
        <translation>Status heute</translation>
    </message>
    <message>
        <source>Take back the invoices of this run?</source>
        <translation>Die Rechnungen dieses Laufs zurücknehmen?</translation>
    </message>
    <message>
        <source>There is nothing that could be done.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>stays: {why}</source>
        <translation>bleibt: {why}</translation>
    </message>
    <message>
        <source>will be cancelled</source>
        <translation>wird storniert</translation>
    </message>
    <message>
        <source>will be cancelled and deleted</source>
        <translation>wird storniert und gelöscht</translation>
    </message>
    <message>
        <source>will be posted</source>
        <translation>wird gebucht</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Post its i&amp;nvoices…</source>
        <translation>Rechnunge&amp;n buchen…</translation>
    </message>
    <message>
        <source>Save P&amp;DFs…</source>
        <translation>P&amp;DFs sichern…</translation>
    </message>
    <message>
        <source>Take bac&amp;k this run…</source>
        <translation>Lauf &amp;zurücknehmen…</translation>
    </message>
</context>
<context>
    <name>Charges</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>one-time</source>
        <translation>einmalige</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>wiederkehrende</translation>
    </message>
    <message>
        <source>usage</source>
        <translation>nutzungsabhängige</translation>
    </message>
</context>
<context>
    <name>ChargesCard</name>
    <message>
        <source>A column says yes or no in every row. A kind without a column is billed in all rows.</source>
        <translation>Eine Spalte sagt in jeder Zeile ja oder nein. Eine Art ohne Spalte wird in allen Zeilen berechnet.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>As columns of the list say</source>
        <translation>Wie die Spalten der Liste sagen</translation>
    </message>
    <message>
        <source>At least one kind is billed.</source>
        <translation>Mindestens eine Art wird berechnet.</translation>
    </message>
    <message>
        <source>Char&amp;ges to bill</source>
        <translation>Zu berechnende P&amp;osten</translation>
    </message>
    <message>
        <source>Charges to bill</source>
        <translation>Zu berechnende Posten</translation>
    </message>
    <message>
        <source>Choose the kinds</source>
        <translation>Arten wählen</translation>
    </message>
    <message>
        <source>One-time only</source>
        <translation>Nur einmalige</translation>
    </message>
    <message>
        <source>Recurring only</source>
        <translation>Nur wiederkehrende</translation>
    </message>
    <message>
        <source>Usage only</source>
        <translation>Nur nutzungsabhängige</translation>
    </message>
    <message>
        <source>in all rows</source>
        <translation>in allen Zeilen</translation>
    </message>
</context>
<context>
    <name>CheckColumns</name>
    <message>
        <source>! Ready, warning</source>
        <translation>! Bereit, Warnung</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Schon erledigt</translation>
    </message>
    <message>
        <source>Already invoiced</source>
        <translation>Schon berechnet</translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation>Hier geändert</translation>
    </message>
    <message>
        <source>Column {letter} of the sheet: {name}</source>
        <translation>Spalte {letter} des Blatts: {name}</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>One-time charges</source>
        <translation>Einmalige Posten</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Recurring charges</source>
        <translation>Wiederkehrende Posten</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Sent although already invoiced: {reason}</source>
        <translation>Trotz Rechnung gesendet: {reason}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>The name of the account in the tenant</source>
        <translation>Der Name des Kontos im Mandanten</translation>
    </message>
    <message>
        <source>The same for all rows. Change it on the page Columns.</source>
        <translation>In allen Zeilen gleich. Zu ändern auf der Seite Spalten.</translation>
    </message>
    <message>
        <source>Usage charges</source>
        <translation>Nutzungsabhängige Posten</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>target date {day}</source>
        <translation>Stichtag {day}</translation>
    </message>
    <message>
        <source>{message} (and {count} more)</source>
        <translation>{message} (und {count} weitere)</translation>
    </message>
    <message>
        <source>– Not checked yet</source>
        <translation>– Noch nicht geprüft</translation>
    </message>
    <message>
        <source>… Being checked</source>
        <translation>… Wird geprüft</translation>
    </message>
    <message>
        <source>✓ Ready</source>
        <translation>✓ Bereit</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>&amp;All right</source>
        <translation>&amp;In Ordnung</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>&amp;Mehr…</translation>
    </message>
    <message>
        <source>&amp;Open a workbook</source>
        <translation>Arbeitsmappe ö&amp;ffnen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto &amp;durchsehen</numerusform>
            <numerusform>%Ln Konten &amp;durchsehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Check against {name}</source>
        <translation>Gegen {name} prüfen</translation>
    </message>
    <message>
        <source>Checking against {name}</source>
        <translation>Prüfung gegen {name}</translation>
    </message>
    <message>
        <source>Choose a connection to check the list against the tenant.</source>
        <translation>Verbindung wählen, um die Liste gegen den Mandanten zu prüfen.</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Liste wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>The workbook was changed meanwhile. Corrections of %Ln row(s) no longer fit and were taken back.</source>
        <translation>
            <numerusform>Die Arbeitsmappe wurde inzwischen geändert. Korrekturen in %Ln Zeile passten nicht mehr und wurden zurückgenommen.</numerusform>
            <numerusform>Die Arbeitsmappe wurde inzwischen geändert. Korrekturen in %Ln Zeilen passten nicht mehr und wurden zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no list yet. Open a workbook first.</source>
        <translation>Es gibt noch keine Liste. Zuerst eine Arbeitsmappe öffnen.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>Nach &amp;unten ausfüllen</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Auslassen</translation>
    </message>
    <message>
        <source>&amp;Leave out all {n}</source>
        <translation>Alle {n} &amp;auslassen</translation>
    </message>
    <message>
        <source>&amp;Send although already invoiced…</source>
        <translation>Trotz Rechnung &amp;senden…</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>Au&amp;fnehmen</translation>
    </message>
    <message>
        <source>&amp;Take in all {n}</source>
        <translation>Alle {n} au&amp;fnehmen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>As in the &amp;workbook</source>
        <translation>Wie in der Arbeits&amp;mappe</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>D&amp;etails</translation>
    </message>
    <message>
        <source>Find account, name, value</source>
        <translation>Konto, Name, Wert suchen</translation>
    </message>
    <message>
        <source>Hold aga&amp;in</source>
        <translation>&amp;Wieder zurückhalten</translation>
    </message>
    <message>
        <source>Make &amp;blank</source>
        <translation>&amp;Leer machen</translation>
    </message>
    <message>
        <source>No row contains “{text}”.</source>
        <translation>Keine Zeile enthält „{text}“.</translation>
    </message>
    <message>
        <source>Paste colu&amp;mn</source>
        <translation>S&amp;palte einfügen</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>Remove the filter: {group}</source>
        <translation>Filter entfernen: {group}</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation>Alle Zeilen wieder zeigen</translation>
    </message>
    <message>
        <source>{shown} of {all} rows</source>
        <translation>{shown} von {all} Zeilen</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>%Ln account(s) are ready</source>
        <translation>
            <numerusform>%Ln Konto ist bereit</numerusform>
            <numerusform>%Ln Konten sind bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) to check</source>
        <translation>
            <numerusform>%Ln Konto zu prüfen</numerusform>
            <numerusform>%Ln Konten zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already done</source>
        <translation>
            <numerusform>%Ln schon erledigt</numerusform>
            <numerusform>%Ln schon erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already invoiced</source>
        <translation>
            <numerusform>%Ln schon berechnet</numerusform>
            <numerusform>%Ln schon berechnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready</source>
        <translation>
            <numerusform>%Ln bereit</numerusform>
            <numerusform>%Ln bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of {all} need a look. Rows with a problem are not sent.</source>
        <translation>
            <numerusform>%Ln Zeile von {all} ist anzusehen. Zeilen mit einem Problem werden nicht gesendet.</numerusform>
            <numerusform>%Ln Zeilen von {all} sind anzusehen. Zeilen mit einem Problem werden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation>
            <numerusform>%Ln zu prüfen</numerusform>
            <numerusform>%Ln zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Already invoiced: Zuora has an invoice for this account and target date, or an open draft. Such rows are not sent. If a second invoice is right, send them all the same, with a reason.</source>
        <translation>Schon berechnet: Zuora hat für dieses Konto und diesen Stichtag eine Rechnung oder einen offenen Entwurf. Solche Zeilen werden nicht gesendet. Ist eine zweite Rechnung richtig, lassen sie sich mit einem Grund trotzdem senden.</translation>
    </message>
    <message numerus="yes">
        <source>Checked against {name} %n minute(s) ago.</source>
        <translation>
            <numerusform>Vor %n Minute gegen {name} geprüft.</numerusform>
            <numerusform>Vor %n Minuten gegen {name} geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked against {name} just now.</source>
        <translation>Eben gegen {name} geprüft.</translation>
    </message>
    <message>
        <source>Ctrl+D fills the first chosen cell down. Ctrl+V pastes a column that was copied in Excel. Delete leaves the chosen rows out or takes them in again. Ctrl+Z undoes. Enter shows everything about a row.</source>
        <translation>Strg+D füllt die erste gewählte Zelle nach unten. Strg+V fügt eine in Excel kopierte Spalte ein. Entf lässt die gewählten Zeilen aus oder nimmt sie wieder auf. Strg+Z macht rückgängig. Die Eingabetaste zeigt alles über eine Zeile.</translation>
    </message>
    <message>
        <source>Every row of the list stands here, with what would keep it from being billed.</source>
        <translation>Hier steht jede Zeile der Liste, mit dem, was gegen ihre Berechnung spricht.</translation>
    </message>
    <message>
        <source>It is checked again before anything is sent.</source>
        <translation>Vor dem Senden wird noch einmal geprüft.</translation>
    </message>
    <message>
        <source>No account is ready</source>
        <translation>Kein Konto ist bereit</translation>
    </message>
    <message>
        <source>No row needs a look.</source>
        <translation>Keine Zeile ist anzusehen.</translation>
    </message>
    <message>
        <source>Not checked against {name}.</source>
        <translation>Nicht gegen {name} geprüft.</translation>
    </message>
    <message>
        <source>Press a kind of problem at the left to see only its rows. Correct a cell by typing over it. The workbook itself stays as it is; what was changed here is shown in the results.</source>
        <translation>Links eine Art von Problem wählen, um nur ihre Zeilen zu sehen. Eine Zelle wird durch Überschreiben korrigiert. Die Arbeitsmappe selbst bleibt, wie sie ist; was hier geändert wurde, steht in den Ergebnissen.</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Liste wird gelesen</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste war nicht zu lesen</translation>
    </message>
    <message>
        <source>The tenant is asked when a connection is chosen, and again when the answer is older than 15 minutes.</source>
        <translation>Der Mandant wird gefragt, wenn eine Verbindung gewählt wird, und erneut, wenn die Antwort älter als 15 Minuten ist.</translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>Open a workbook</source>
        <translation>Arbeitsmappe öffnen</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>Arbeitsmappe speichern</translation>
    </message>
    <message>
        <source>Workbooks and text lists ({endings})</source>
        <translation>Arbeitsmappen und Textlisten ({endings})</translation>
    </message>
</context>
<context>
    <name>ColumnBox</name>
    <message>
        <source>Choose a column…</source>
        <translation>Spalte wählen…</translation>
    </message>
</context>
<context>
    <name>ColumnQuestionCard</name>
    <message>
        <source>More than one column may be meant:</source>
        <translation>Mehr als eine Spalte kann gemeint sein:</translation>
    </message>
    <message>
        <source>No column: in all rows</source>
        <translation>Keine Spalte: in allen Zeilen</translation>
    </message>
    <message>
        <source>No column: in no row</source>
        <translation>Keine Spalte: in keiner Zeile</translation>
    </message>
    <message>
        <source>No column: one date for all rows</source>
        <translation>Keine Spalte: ein Datum für alle Zeilen</translation>
    </message>
    <message>
        <source>No name of a column says so for sure. It could be:</source>
        <translation>Kein Spaltenname sagt es sicher. Möglich sind:</translation>
    </message>
    <message>
        <source>No name of a column says so. These are the columns of the list:</source>
        <translation>Kein Spaltenname sagt es. Dies sind die Spalten der Liste:</translation>
    </message>
    <message>
        <source>The last list of this kind had one date for all rows.</source>
        <translation>Die letzte Liste dieser Art hatte ein Datum für alle Zeilen.</translation>
    </message>
    <message>
        <source>The other columns stand in the field below.</source>
        <translation>Die übrigen Spalten stehen im Feld darunter.</translation>
    </message>
    <message>
        <source>This column says what is left out, and is not read: {columns}. Turn it round in Excel, or choose for all rows:</source>
        <translation>Diese Spalte sagt, was ausgelassen wird, und wird nicht gelesen: {columns}. Sie in Excel umkehren oder für alle Zeilen wählen:</translation>
    </message>
    <message>
        <source>Which column holds the account?</source>
        <translation>Welche Spalte enthält das Konto?</translation>
    </message>
    <message>
        <source>Which column holds this: {field}?</source>
        <translation>Welche Spalte enthält dies: {field}?</translation>
    </message>
    <message>
        <source>Which column says whether this is billed: {field}?</source>
        <translation>Welche Spalte sagt, ob dies berechnet wird: {field}?</translation>
    </message>
    <message>
        <source>Which date this time?</source>
        <translation>Welches Datum dieses Mal?</translation>
    </message>
    <message>
        <source>last time: end of the month</source>
        <translation>letztes Mal: Ende des Monats</translation>
    </message>
    <message>
        <source>last time: first of the next month</source>
        <translation>letztes Mal: Erster des Folgemonats</translation>
    </message>
    <message>
        <source>last time: the day itself</source>
        <translation>letztes Mal: der Tag selbst</translation>
    </message>
    <message>
        <source>{day} · {rule}</source>
        <translation>{day} · {rule}</translation>
    </message>
    <message>
        <source>{field}, for all rows</source>
        <translation>{field}, für alle Zeilen</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Check %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile &amp;prüfen</numerusform>
            <numerusform>%Ln Zeilen &amp;prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>A date can be the same for all rows. The next list then proposes the same kind of day, such as the end of the month, and asks.</source>
        <translation>Ein Datum kann in allen Zeilen gleich sein. Die nächste Liste schlägt dann einen Tag derselben Art vor, etwa das Ende des Monats, und fragt.</translation>
    </message>
    <message>
        <source>Account ID or account number: one of them is enough. An Account ID has 32 letters or digits, an account number is the one that people use, such as A00000001.</source>
        <translation>Konto-ID oder Kontonummer: eines davon genügt. Eine Konto-ID hat 32 Buchstaben oder Ziffern, eine Kontonummer ist die gebräuchliche, etwa A00000001.</translation>
    </message>
    <message>
        <source>Charges to bill: a kind that is left out is not billed now and stays due. Choices made here are kept for the next list with the same column names once it was sent.</source>
        <translation>Zu berechnende Posten: eine Art, die fehlt, wird jetzt nicht berechnet und bleibt fällig. Was hier gewählt wird, gilt für die nächste Liste mit denselben Spaltennamen, sobald sie gesendet wurde.</translation>
    </message>
    <message>
        <source>Everything else about the columns is clear.</source>
        <translation>Alles andere an den Spalten ist klar.</translation>
    </message>
    <message>
        <source>Here stands which column feeds what Zuora needs. Look at the first values beside each column.</source>
        <translation>Hier steht, welche Spalte liefert, was Zuora braucht. Neben jeder Spalte stehen ihre ersten Werte zum Vergleich.</translation>
    </message>
    <message>
        <source>Invoice date is the day on the invoice. It decides the due date and must lie in an open accounting period. Target date: everything that is due up to and including this day is billed.</source>
        <translation>Das Rechnungsdatum ist der Tag auf der Rechnung. Es bestimmt die Fälligkeit und muss in einer offenen Buchungsperiode liegen. Stichtag: berechnet wird alles, was bis zu diesem Tag fällig ist, ihn eingeschlossen.</translation>
    </message>
    <message>
        <source>Look at the first values beside each column. Change what is wrong.</source>
        <translation>Die ersten Werte neben jeder Spalte ansehen. Ändern, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Move dates on by a month changes the dates that are sent, not the workbook. The end of a month stays the end of a month.</source>
        <translation>„Um einen Monat weiter“ ändert die gesendeten Daten, nicht die Arbeitsmappe. Ein Monatsende bleibt ein Monatsende.</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Noch keine Liste</translation>
    </message>
    <message>
        <source>Open a workbook first.</source>
        <translation>Zuerst eine Arbeitsmappe öffnen.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, names in row {row}</source>
        <translation>Blatt „{sheet}“, Namen in Zeile {row}</translation>
    </message>
    <message>
        <source>The columns are read as last time</source>
        <translation>Die Spalten werden gelesen wie letztes Mal</translation>
    </message>
    <message>
        <source>This is how the list is read</source>
        <translation>So wird die Liste gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Use these dates, &amp;check %Ln row(s)</source>
        <translation>
            <numerusform>Diese Daten nehmen, %Ln Zeile &amp;prüfen</numerusform>
            <numerusform>Diese Daten nehmen, %Ln Zeilen &amp;prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use {day}, &amp;check %Ln row(s)</source>
        <translation>
            <numerusform>{day} nehmen, %Ln Zeile &amp;prüfen</numerusform>
            <numerusform>{day} nehmen, %Ln Zeilen &amp;prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Your tenant's own fields appear here when the connection has the WSDL file of your tenant. Of these only fields of invoices can be sent.</source>
        <translation>Eigene Felder Ihres Mandanten erscheinen hier, wenn die Verbindung die WSDL-Datei Ihres Mandanten hat. Gesendet werden können davon nur Felder von Rechnungen.</translation>
    </message>
    <message>
        <source>as last time, change</source>
        <translation>wie letztes Mal, ändern</translation>
    </message>
    <message>
        <source>found by name, change</source>
        <translation>am Namen erkannt, ändern</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>stands on the invoice</source>
        <translation>steht auf der Rechnung</translation>
    </message>
    <message>
        <source>what is due until then</source>
        <translation>was bis dahin fällig ist</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change a connection</source>
        <translation>Verbindung ändern</translation>
    </message>
    <message>
        <source>Or tick “Keep the password only until the program ends”.</source>
        <translation>Oder „Passwort nur bis zum Programmende behalten“ ankreuzen.</translation>
    </message>
    <message>
        <source>Save and &amp;test</source>
        <translation>Speichern und &amp;testen</translation>
    </message>
    <message>
        <source>Saving the connection</source>
        <translation>Verbindung wird gespeichert</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source> accounts</source>
        <translation> Konten</translation>
    </message>
    <message>
        <source>&amp;Data centre</source>
        <translation>&amp;Rechenzentrum</translation>
    </message>
    <message>
        <source>&amp;Invoices may be posted with this connection</source>
        <translation>Mit dieser Verbindung dürfen &amp;Rechnungen gebucht werden</translation>
    </message>
    <message>
        <source>&amp;Keep the password only until the program ends</source>
        <translation>Passwort nur bis zum Programmende &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Ben&amp;utzername</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>Adr&amp;esse</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Ask a second time a&amp;bove</source>
        <translation>Noch einmal fra&amp;gen ab mehr als</translation>
    </message>
    <message>
        <source>C&amp;hoose a file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>Check and &amp;preview only: nothing is ever sent</source>
        <translation>Nur &amp;prüfen und Vorschau: nie wird etwas gesendet</translation>
    </message>
    <message>
        <source>Choose your data centre…</source>
        <translation>Rechenzentrum wählen…</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>En&amp;vironment</source>
        <translation>Umgebun&amp;g</translation>
    </message>
    <message>
        <source>Ent&amp;ity</source>
        <translation>Ent&amp;ität</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Hi&amp;de</source>
        <translation>&amp;Verbergen</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Invoices that are made here are real.</source>
        <translation>Rechnungen, die hier erstellt werden, sind echt.</translation>
    </message>
    <message>
        <source>Only with a multi-entity tenant: the entity's id or name. Empty: the user's own entity.</source>
        <translation>Nur bei einem Mandanten mit mehreren Entitäten: Kennung oder Name der Entität. Leer: die eigene Entität des Benutzers.</translation>
    </message>
    <message>
        <source>Other address…</source>
        <translation>Andere Adresse…</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>The address decides it.</source>
        <translation>Die Adresse bestimmt sie.</translation>
    </message>
    <message>
        <source>The name stays, because runs on record point to it.</source>
        <translation>Der Name bleibt, weil frühere Läufe auf ihn verweisen.</translation>
    </message>
    <message>
        <source>The program's own; it fits most tenants.</source>
        <translation>Die des Programms; sie passt für die meisten Mandanten.</translation>
    </message>
    <message>
        <source>This is no published address of Zuora, so only you can know what stands behind it.</source>
        <translation>Dies ist keine veröffentlichte Adresse von Zuora. Was dahinter steht, ist nur hier im Haus bekannt.</translation>
    </message>
    <message>
        <source>Use the program's &amp;own</source>
        <translation>Die des Pr&amp;ogramms nehmen</translation>
    </message>
    <message>
        <source>Use your own API user, not your browser or SSO login.</source>
        <translation>Einen eigenen API-Benutzer nehmen, nicht den Browser- oder SSO-Zugang.</translation>
    </message>
    <message>
        <source>WSDL</source>
        <translation>WSDL</translation>
    </message>
    <message>
        <source>WSDL files</source>
        <translation>WSDL-Dateien</translation>
    </message>
    <message>
        <source>Your tenant's WSDL</source>
        <translation>WSDL des eigenen Mandanten</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>ConnectionList</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>check and preview only</source>
        <translation>nur prüfen und Vorschau</translation>
    </message>
    <message>
        <source>entity {name}</source>
        <translation>Entität {name}</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>inside the program</source>
        <translation>im Programm selbst</translation>
    </message>
    <message>
        <source>own WSDL</source>
        <translation>eigene WSDL</translation>
    </message>
    <message>
        <source>password asked for each time</source>
        <translation>Passwort wird jedes Mal erfragt</translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation>✓ in Gebrauch</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Zurück zur Liste</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>B&amp;earbeiten…</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>En&amp;tfernen…</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>&amp;Use “{name}”</source>
        <translation>„{name}“ &amp;nehmen</translation>
    </message>
    <message>
        <source>A connection is the address of a Zuora tenant, a user there, and how careful to be. The password is kept in this computer's own credential store and nowhere else.</source>
        <translation>Eine Verbindung ist die Adresse eines Zuora-Mandanten, ein Benutzer dort und das Maß an Vorsicht. Das Passwort liegt im Schlüsselspeicher dieses Computers und nirgends sonst.</translation>
    </message>
    <message>
        <source>A connection says where to log in and as whom. The practice tenant is always there.</source>
        <translation>Eine Verbindung sagt, wo und als wer angemeldet wird. Der Übungsmandant ist immer da.</translation>
    </message>
    <message>
        <source>A connection with unfinished runs can't be removed or pointed elsewhere, because only its tenant can say what became of them.</source>
        <translation>Eine Verbindung mit unfertigen Läufen lässt sich weder entfernen noch umleiten, weil nur ihr Mandant sagen kann, was daraus wurde.</translation>
    </message>
    <message>
        <source>A run is going on. Connections can be changed when it has ended.</source>
        <translation>Ein Lauf ist im Gang. Verbindungen lassen sich ändern, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>Choose a &amp;workbook</source>
        <translation>Arbeits&amp;mappe wählen</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>&amp;Details kopieren</translation>
    </message>
    <message>
        <source>Enter the &amp;password…</source>
        <translation>&amp;Passwort eingeben…</translation>
    </message>
    <message>
        <source>Lists wait to be sent over this connection</source>
        <translation>Über diese Verbindung warten Listen</translation>
    </message>
    <message>
        <source>Logged in to {tenant}</source>
        <translation>Angemeldet bei {tenant}</translation>
    </message>
    <message>
        <source>Logging in to “{name}”</source>
        <translation>Anmeldung bei „{name}“</translation>
    </message>
    <message>
        <source>No connection is chosen yet</source>
        <translation>Noch keine Verbindung gewählt</translation>
    </message>
    <message>
        <source>Remove “{name}” and its password?</source>
        <translation>„{name}“ mit Passwort entfernen?</translation>
    </message>
    <message>
        <source>Removing the connection</source>
        <translation>Verbindung wird entfernt</translation>
    </message>
    <message>
        <source>Runs on record stay as they are. The connection can be added again later.</source>
        <translation>Frühere Läufe bleiben, wie sie sind. Die Verbindung kann später wieder hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Send the waiting lists first, or take them out on the page Workbook.</source>
        <translation>Zuerst die wartenden Listen senden oder auf der Seite Arbeitsmappe herausnehmen.</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>Verbindung wird getestet</translation>
    </message>
    <message>
        <source>The connection is ready.</source>
        <translation>Die Verbindung ist bereit.</translation>
    </message>
    <message>
        <source>Use an API user of your own. A user who logs in through the browser with single sign-on has no password that works here. Ask your Zuora administrator for a user with API access.</source>
        <translation>Am besten ein eigener API-Benutzer. Wer sich im Browser mit Single Sign-on anmeldet, hat kein Passwort, das hier gilt. Einen Benutzer mit API-Zugang vergibt die Zuora-Administration.</translation>
    </message>
    <message>
        <source>User {user}, tenant {number}. Accounts can be read.</source>
        <translation>Benutzer {user}, Mandant {number}. Konten sind lesbar.</translation>
    </message>
    <message>
        <source>With “Check and preview only” a connection shows everything and sends nothing.</source>
        <translation>Mit „Nur prüfen und Vorschau“ zeigt eine Verbindung alles und sendet nichts.</translation>
    </message>
    <message>
        <source>being tested …</source>
        <translation>wird getestet …</translation>
    </message>
    <message>
        <source>{sign} tested at {time}</source>
        <translation>{sign} getestet um {time}</translation>
    </message>
    <message>
        <source>“Test connection” logs in and reads; it never makes an invoice. If it finds something, it says what, and what to do next.</source>
        <translation>„Verbindung testen“ meldet sich an und liest; es erstellt nie eine Rechnung. Findet es etwas, sagt es, was es ist und was zu tun ist.</translation>
    </message>
    <message>
        <source>“{name}” is in use</source>
        <translation>„{name}“ ist in Gebrauch</translation>
    </message>
    <message>
        <source>“{name}” was not removed.</source>
        <translation>„{name}“ wurde nicht entfernt.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>(what was said is erased)</source>
        <translation>(was gesagt wurde, ist gelöscht)</translation>
    </message>
    <message>
        <source>, invoice {invoice_number}</source>
        <translation>, Rechnung {invoice_number}</translation>
    </message>
    <message>
        <source>: no clear answer yet when it was to be {done}. Continue the run to find out.</source>
        <translation>: noch keine klare Antwort, ob sie {done} ist. Den Lauf fortsetzen, um das zu klären.</translation>
    </message>
    <message>
        <source>; it was issued by “{issuer}”</source>
        <translation>; ausgestellt wurde es von „{issuer}“</translation>
    </message>
    <message>
        <source>A client id has 1 to 200 letters, digits and signs, and no spaces.</source>
        <translation>Eine Client-ID hat 1 bis 200 Buchstaben, Ziffern und Zeichen und keine Leerzeichen.</translation>
    </message>
    <message>
        <source>A connection needs to know where your Zuora tenant is.</source>
        <translation>Eine Verbindung muss wissen, wo der Zuora-Mandant ist.</translation>
    </message>
    <message>
        <source>A copy of this workbook</source>
        <translation>Eine Kopie dieser Arbeitsmappe</translation>
    </message>
    <message>
        <source>A copy was asked for.</source>
        <translation>Gewünscht war eine Kopie.</translation>
    </message>
    <message>
        <source>A decision needs a reason</source>
        <translation>Eine Entscheidung braucht einen Grund</translation>
    </message>
    <message>
        <source>A name has 1 to 60 characters, no slashes.</source>
        <translation>Ein Name hat 1 bis 60 Zeichen, keine Schrägstriche.</translation>
    </message>
    <message>
        <source>A new workbook</source>
        <translation>Eine neue Arbeitsmappe</translation>
    </message>
    <message>
        <source>A new workbook was asked for.</source>
        <translation>Gewünscht war eine neue Arbeitsmappe.</translation>
    </message>
    <message>
        <source>A number can't be used</source>
        <translation>Eine Zahl ist nicht verwendbar</translation>
    </message>
    <message>
        <source>A password is known for one user on one host, and kept in one place.</source>
        <translation>Ein Passwort gilt für einen Benutzer auf einem Server und liegt an einem Ort.</translation>
    </message>
    <message>
        <source>A proxy wants a user name and password (407).</source>
        <translation>Ein Proxy verlangt Benutzername und Kennwort (407).</translation>
    </message>
    <message>
        <source>A quotation mark is not closed</source>
        <translation>Ein Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>A window with the same data folder is there, but it did not take the file.</source>
        <translation>Ein Fenster mit demselben Datenordner ist da, aber es hat die Datei nicht angenommen.</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Account after account has nothing to bill</source>
        <translation>Konto um Konto hat nichts abzurechnen</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Kontoname</translation>
    </message>
    <message>
        <source>Accounts in the list</source>
        <translation>Konten in der Liste</translation>
    </message>
    <message>
        <source>Activate the account in Zuora, or leave the row out.</source>
        <translation>Das Konto in Zuora aktivieren oder die Zeile auslassen.</translation>
    </message>
    <message>
        <source>Add the connection again under the same name, with its password.</source>
        <translation>Die Verbindung unter demselben Namen neu anlegen, mit Passwort.</translation>
    </message>
    <message>
        <source>Added below the list after it was read, and not among them: rows {rows}.</source>
        <translation>Nach dem Lesen unter der Liste hinzugefügt und nicht dabei: Zeilen {rows}.</translation>
    </message>
    <message>
        <source>Added to the draft {number}: {money} before, {money2} after.</source>
        <translation>Dem Entwurf {number} zugefügt: vorher {money}, nachher {money2}.</translation>
    </message>
    <message>
        <source>After a lost answer an invoice may appear minutes later; {seconds} seconds don't cover that.</source>
        <translation>Nach einer verlorenen Antwort kann eine Rechnung noch Minuten später auftauchen; {seconds} Sekunden decken das nicht ab.</translation>
    </message>
    <message>
        <source>After the login {host} named another server, which is not a Zuora host of the same kind.</source>
        <translation>Nach der Anmeldung nannte {host} einen anderen Server, der kein Zuora-Server derselben Art ist.</translation>
    </message>
    <message>
        <source>Allow it under Connections, or add the connection again with --allow-posting. Nothing was posted.</source>
        <translation>Es unter Verbindungen erlauben oder die Verbindung mit --allow-posting neu anlegen. Nichts wurde gebucht.</translation>
    </message>
    <message>
        <source>Amiss</source>
        <translation>Nicht in Ordnung</translation>
    </message>
    <message>
        <source>An OAuth client can't be used there</source>
        <translation>Ein OAuth-Client ist dort nicht möglich</translation>
    </message>
    <message>
        <source>An account can't be looked up</source>
        <translation>Ein Konto lässt sich nicht nachschlagen</translation>
    </message>
    <message>
        <source>An account number or id in the list holds a control character, which Zuora can't be asked for.</source>
        <translation>Eine Kontonummer oder Konto-ID der Liste enthält ein Steuerzeichen; danach lässt sich Zuora nicht fragen.</translation>
    </message>
    <message>
        <source>An invoice belongs to one row</source>
        <translation>Eine Rechnung gehört zu einer Zeile</translation>
    </message>
    <message>
        <source>And no new workbook can be made in “{parent}”.</source>
        <translation>Und in „{parent}“ lässt sich keine neue Arbeitsmappe anlegen.</translation>
    </message>
    <message>
        <source>Another program has {path} open and doesn't let go of it. Nothing more is sent.</source>
        <translation>Ein anderes Programm hat {path} geöffnet und gibt die Datei nicht frei. Mehr wird nicht gesendet.</translation>
    </message>
    <message>
        <source>Answer in short</source>
        <translation>Antwort in Kürze</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Are hidden rows to be sent?</source>
        <translation>Sollen ausgeblendete Zeilen gesendet werden?</translation>
    </message>
    <message>
        <source>Are these numbers dates?</source>
        <translation>Sind diese Zahlen Daten?</translation>
    </message>
    <message>
        <source>Ask for access, or copy it to a folder of your own.</source>
        <translation>Um Zugriff bitten oder die Datei in einen eigenen Ordner kopieren.</translation>
    </message>
    <message>
        <source>Ask its owner for an unprotected copy.</source>
        <translation>Beim Besitzer um eine ungeschützte Kopie bitten.</translation>
    </message>
    <message>
        <source>Ask the Zuora administrator for API Write Access and the rights to read accounts and invoices and to create bill runs.</source>
        <translation>Die Zuora-Administration um „API Write Access“ bitten und um die Rechte, Konten und Rechnungen zu lesen und Abrechnungsläufe zu erstellen.</translation>
    </message>
    <message>
        <source>Ask the Zuora administrator for the permission, or use the connection without a WSDL of its own.</source>
        <translation>Die Zuora-Administration um die Berechtigung bitten oder die Verbindung ohne eigene WSDL benutzen.</translation>
    </message>
    <message>
        <source>Ask the Zuora administrator or Zuora support to switch the SOAP API on.</source>
        <translation>Die Zuora-Administration oder den Zuora-Support bitten, die SOAP-API einzuschalten.</translation>
    </message>
    <message>
        <source>Ask the Zuora administrator to unlock the user on {host}. The login is not tried again.</source>
        <translation>Die Zuora-Administration bitten, den Benutzer auf {host} zu entsperren. Die Anmeldung wird nicht noch einmal versucht.</translation>
    </message>
    <message>
        <source>Ask the Zuora administrator which IP addresses are allowed for this user, or use the VPN.</source>
        <translation>Die Zuora-Administration fragen, welche IP-Adressen für diesen Benutzer erlaubt sind, oder das VPN benutzen.</translation>
    </message>
    <message>
        <source>Ask whoever sent it; Excel does not write such files.</source>
        <translation>Beim Absender nachfragen; Excel schreibt solche Dateien nicht.</translation>
    </message>
    <message>
        <source>Ask your Zuora administrator for the billing permission, then send it again.</source>
        <translation>Die Zuora-Administration um die Berechtigung zum Abrechnen bitten, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Ask your Zuora administrator for the permission to {what} invoices, then try again. What was done until then stays done.</source>
        <translation>Die Zuora-Administration um die Berechtigung bitten, Rechnungen zu {what}, dann noch einmal versuchen. Was bis dahin getan ist, bleibt getan.</translation>
    </message>
    <message>
        <source>Ask your Zuora administrator to enable the SOAP API for this tenant.</source>
        <translation>Die Zuora-Administration bitten, die SOAP-API für diesen Mandanten freizugeben.</translation>
    </message>
    <message>
        <source>Ask your Zuora administrator to enable the SOAP API, then send it again.</source>
        <translation>Die Zuora-Administration bitten, die SOAP-API freizugeben, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Ask your Zuora administrator to give this API user the billing permission to create bill runs.</source>
        <translation>Die Zuora-Administration bitten, diesem API-Benutzer die Berechtigung für Abrechnungsläufe zu geben.</translation>
    </message>
    <message>
        <source>Ask your Zuora administrator why requests are rejected, then send it again.</source>
        <translation>Die Zuora-Administration fragen, warum Anfragen abgewiesen werden, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Asking what would be billed</source>
        <translation>Es wird gefragt, was berechnet würde</translation>
    </message>
    <message>
        <source>Begin it with https://.</source>
        <translation>Sie mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Begin it with https://{host}/ and write {names} where that stands in the address.</source>
        <translation>Beginnen Sie mit https://{host}/ und schreiben Sie {names} dorthin, wo es in der Adresse steht.</translation>
    </message>
    <message>
        <source>Beside it neither: {words}</source>
        <translation>Daneben auch nicht: {words}</translation>
    </message>
    <message>
        <source>Cancelled, deleted, posted</source>
        <translation>Storniert, gelöscht, gebucht</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Cells and messages of this run were erased on {forgotten}.</source>
        <translation>Zellen und Meldungen dieses Laufs wurden am {forgotten} gelöscht.</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Check again before you send.</source>
        <translation>Vor dem Senden noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Check both dates. If they are right, nothing.</source>
        <translation>Beide Daten prüfen. Sind sie richtig, nichts.</translation>
    </message>
    <message>
        <source>Check both in the connection, under Advanced; the client belongs to one tenant and one environment. To send without it, empty the client id there. It is not tried again.</source>
        <translation>Prüfen Sie beides in der Verbindung unter „Erweitert“; der Client gehört zu einem Mandanten und einer Umgebung. Um ohne ihn zu senden, leeren Sie dort die Client-ID. Es wird nicht noch einmal versucht.</translation>
    </message>
    <message>
        <source>Check both, and that the user belongs to {host}: sandbox users don't exist in production and the other way round. A user who logs in through single sign-on can't be used; it has to be an API user with a password of its own. The login is not tried again, because Zuora locks users after a few wrong ones.</source>
        <translation>Beides prüfen, und ob der Benutzer zu {host} gehört: Sandbox-Benutzer gibt es in der Produktion nicht und umgekehrt. Ein Benutzer mit Single Sign-on geht nicht; es muss ein API-Benutzer mit eigenem Passwort sein. Die Anmeldung wird nicht noch einmal versucht, weil Zuora Benutzer nach wenigen falschen Versuchen sperrt.</translation>
    </message>
    <message>
        <source>Check that both rows are meant: their charges differ.</source>
        <translation>Prüfen, ob beide Zeilen gemeint sind: ihre Posten sind verschieden.</translation>
    </message>
    <message>
        <source>Check that nobody else uses this API user, then try again.</source>
        <translation>Prüfen, dass niemand sonst diesen API-Benutzer benutzt, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check that the user may read accounts and invoices. If the connection has a WSDL of its own, download it again from this very tenant: the WSDL of another one names fields that this one lacks.</source>
        <translation>Prüfen Sie, ob der Benutzer Konten und Rechnungen lesen darf. Wenn die Verbindung eine eigene WSDL hat, laden Sie sie von genau diesem Mandanten neu: Die WSDL eines anderen nennt Felder, die dieser nicht hat.</translation>
    </message>
    <message>
        <source>Check that this is the column you mean.</source>
        <translation>Prüfen, ob das die gemeinte Spalte ist.</translation>
    </message>
    <message>
        <source>Check that this is the day you mean.</source>
        <translation>Prüfen, ob dieser Tag gemeint ist.</translation>
    </message>
    <message>
        <source>Check that what follows belongs to the list.</source>
        <translation>Prüfen, ob zur Liste gehört, was folgt.</translation>
    </message>
    <message>
        <source>Check that you want two invoices. If so, nothing.</source>
        <translation>Prüfen, ob zwei Rechnungen gewollt sind. Wenn ja, nichts.</translation>
    </message>
    <message>
        <source>Check the address and the internet connection.</source>
        <translation>Adresse und Internetverbindung prüfen.</translation>
    </message>
    <message>
        <source>Check the address of the connection, and whether a proxy or login page is in the way.</source>
        <translation>Die Adresse der Verbindung prüfen, und ob ein Proxy oder eine Anmeldeseite dazwischensteht.</translation>
    </message>
    <message>
        <source>Check the connection's user before going on.</source>
        <translation>Vor dem Weitermachen den Benutzer der Verbindung prüfen.</translation>
    </message>
    <message>
        <source>Check the date, the year above all. If it is right, nothing.</source>
        <translation>Das Datum prüfen, vor allem das Jahr. Ist es richtig, nichts.</translation>
    </message>
    <message>
        <source>Check the drive or network folder, and try again.</source>
        <translation>Laufwerk oder Netzordner prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the internet connection, VPN and firewall, then try again.</source>
        <translation>Internetverbindung, VPN und Firewall prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the network, then continue the run.</source>
        <translation>Das Netzwerk prüfen, dann den Lauf fortsetzen.</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>Check the rows again, then start. Nothing was sent.</source>
        <translation>Prüfen Sie die Zeilen noch einmal und starten Sie dann. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Check the spelling, or use the WSDL file of your own tenant, which names its custom fields.</source>
        <translation>Die Schreibweise prüfen, oder die WSDL-Datei des eigenen Mandanten nehmen, die seine eigenen Felder nennt.</translation>
    </message>
    <message>
        <source>Check this computer's proxy settings, or ask IT to allow the host.</source>
        <translation>Die Proxy-Einstellungen dieses Computers prüfen, oder die IT bitten, den Server freizugeben.</translation>
    </message>
    <message>
        <source>Check user and password of the connection.</source>
        <translation>Benutzer und Passwort der Verbindung prüfen.</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed, and choose it again.</source>
        <translation>Prüfen, ob sie verschoben oder umbenannt wurde, und noch einmal wählen.</translation>
    </message>
    <message>
        <source>Choose a folder on this computer with --data-dir or ZGEN_DATA_DIR.</source>
        <translation>Mit --data-dir oder ZGEN_DATA_DIR einen Ordner auf diesem Computer wählen.</translation>
    </message>
    <message>
        <source>Choose a folder on this computer's own disk that you may write to (--data-dir).</source>
        <translation>Einen beschreibbaren Ordner auf der eigenen Platte dieses Computers wählen (--data-dir).</translation>
    </message>
    <message>
        <source>Choose a folder on this computer's own disk with --data-dir.</source>
        <translation>Mit --data-dir einen Ordner auf der eigenen Platte dieses Computers wählen.</translation>
    </message>
    <message>
        <source>Choose a sheet with rows and columns.</source>
        <translation>Ein Blatt mit Zeilen und Spalten wählen.</translation>
    </message>
    <message>
        <source>Choose a worksheet.</source>
        <translation>Ein Tabellenblatt wählen.</translation>
    </message>
    <message>
        <source>Choose an invoice date in an open accounting period, then send it again.</source>
        <translation>Ein Rechnungsdatum in einer offenen Buchungsperiode wählen, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Choose another connection, or change this one under Connections. Nothing was sent.</source>
        <translation>Eine andere Verbindung wählen oder diese unter Verbindungen ändern. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Choose another connection.</source>
        <translation>Eine andere Verbindung wählen.</translation>
    </message>
    <message>
        <source>Choose another folder and try again.</source>
        <translation>Einen anderen Ordner wählen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Choose another folder with --data-dir or ZGEN_DATA_DIR.</source>
        <translation>Mit --data-dir oder ZGEN_DATA_DIR einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another name, or change the existing connection.</source>
        <translation>Einen anderen Namen wählen oder die vorhandene Verbindung ändern.</translation>
    </message>
    <message>
        <source>Choose another name, or use the existing one exactly.</source>
        <translation>Einen anderen Namen wählen oder den vorhandenen genau so schreiben.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another row. The first row with content is {number}.</source>
        <translation>Eine andere Zeile wählen. Die erste Zeile mit Inhalt ist {number}.</translation>
    </message>
    <message>
        <source>Choose another sheet with --sheet, or another header row with --header-row.</source>
        <translation>Mit --sheet ein anderes Blatt wählen oder mit --header-row eine andere Kopfzeile.</translation>
    </message>
    <message>
        <source>Choose another sheet with --sheet.</source>
        <translation>Mit --sheet ein anderes Blatt wählen.</translation>
    </message>
    <message>
        <source>Choose another workbook.</source>
        <translation>Eine andere Arbeitsmappe wählen.</translation>
    </message>
    <message>
        <source>Choose another, like utf-8, cp1252 or utf-16, or leave it out to have it found.</source>
        <translation>Wählen Sie eine andere, etwa utf-8, cp1252 oder utf-16, oder lassen Sie sie weg, damit sie gefunden wird.</translation>
    </message>
    <message>
        <source>Choose its column: --map {field}=COLUMN.</source>
        <translation>Seine Spalte wählen: --map {field}=COLUMN.</translation>
    </message>
    <message>
        <source>Choose one of the invoices that are shown for it.</source>
        <translation>Eine der Rechnungen wählen, die dafür gezeigt werden.</translation>
    </message>
    <message>
        <source>Choose one of these, or add it with: zgen-desktop connection add</source>
        <translation>Eine davon wählen oder sie hinzufügen mit: zgen-desktop connection add</translation>
    </message>
    <message>
        <source>Choose sandbox or production.</source>
        <translation>Sandbox oder Produktion wählen.</translation>
    </message>
    <message>
        <source>Choose the Excel workbook with the list.</source>
        <translation>Die Excel-Arbeitsmappe mit der Liste wählen.</translation>
    </message>
    <message>
        <source>Choose the WSDL file that your tenant offers for download, or leave the entity empty: then the login goes to the user's own entity.</source>
        <translation>Wählen Sie die WSDL-Datei, die Ihr Mandant zum Herunterladen anbietet, oder lassen Sie die Entität leer: Dann geht die Anmeldung an die eigene Entität des Benutzers.</translation>
    </message>
    <message>
        <source>Choose the newest WSDL that the tenant offers for download: it brings its version along. Or change the version at the end of the address; a sandbox may be one version ahead of production.</source>
        <translation>Wählen Sie die neueste WSDL, die der Mandant zum Herunterladen anbietet: Sie bringt ihre Version mit. Oder ändern Sie die Version am Ende der Adresse; eine Sandbox kann der Produktion um eine Version voraus sein.</translation>
    </message>
    <message>
        <source>Choose the order in which the dates are written, or enter them like 2026-11-30.</source>
        <translation>Die Reihenfolge wählen, in der die Daten geschrieben sind, oder sie eingeben wie 2026-11-30.</translation>
    </message>
    <message>
        <source>Choose the other order, or enter all dates of this column in one way, best as real Excel dates.</source>
        <translation>Die andere Reihenfolge wählen, oder alle Daten dieser Spalte auf dieselbe Art eingeben, am besten als echte Excel-Daten.</translation>
    </message>
    <message>
        <source>Choose the sheet with the list. To go on with an earlier run, see its record.</source>
        <translation>Das Blatt mit der Liste wählen. Ein früherer Lauf geht im Verlauf weiter.</translation>
    </message>
    <message>
        <source>Choose your data centre, or give the address of your tenant.</source>
        <translation>Das Rechenzentrum wählen oder die Adresse des Mandanten angeben.</translation>
    </message>
    <message>
        <source>Choose {known}, or the address of the {wish} tenant.</source>
        <translation>{known} wählen, oder die Adresse des Mandanten für {wish}.</translation>
    </message>
    <message>
        <source>Choose “{name}”.</source>
        <translation>„{name}“ wählen.</translation>
    </message>
    <message>
        <source>Close it, or lift the protection.</source>
        <translation>Sie schließen oder den Schutz aufheben.</translation>
    </message>
    <message>
        <source>Close or delete the quotation mark in that row, and open the list again.</source>
        <translation>Schließen oder löschen Sie das Anführungszeichen in dieser Zeile und öffnen Sie die Liste noch einmal.</translation>
    </message>
    <message>
        <source>Close the program and start it again; History says how each run stands.</source>
        <translation>Das Programm schließen und wieder starten; der Verlauf sagt, wie jeder Lauf steht.</translation>
    </message>
    <message>
        <source>Close what else has this file open (a database viewer, a backup), and start again: what became of rows being sent is then found out first.</source>
        <translation>Schließen, was diese Datei noch geöffnet hat (einen Datenbank-Betrachter, eine Sicherung), und neu starten: zuerst wird dann geklärt, was aus den Zeilen wurde, die gerade gesendet wurden.</translation>
    </message>
    <message>
        <source>Column or one value</source>
        <translation>Spalte oder ein Wert</translation>
    </message>
    <message>
        <source>Column {at}</source>
        <translation>Spalte {at}</translation>
    </message>
    <message>
        <source>Column {column} ({value}) is hidden in the workbook. The {field} comes from it.</source>
        <translation>Spalte {column} ({value}) ist in der Arbeitsmappe ausgeblendet. Von dort kommt: {field}.</translation>
    </message>
    <message>
        <source>Column {column} ({value}) is not read. All invoices are made as drafts; none is posted.</source>
        <translation>Spalte {column} ({value}) wird nicht gelesen. Alle Rechnungen entstehen als Entwürfe; keine wird gebucht.</translation>
    </message>
    <message>
        <source>Column {column} ({value}) is not sent: this connection has no such field.</source>
        <translation>Spalte {column} ({value}) wird nicht gesendet: diese Verbindung hat kein solches Feld.</translation>
    </message>
    <message>
        <source>Column {column} ({value}) is not sent: {value} is a field of accounts, and an invoice has none of that name.</source>
        <translation>Spalte {column} ({value}) wird nicht gesendet: {value} ist ein Feld von Konten, und eine Rechnung hat keines mit diesem Namen.</translation>
    </message>
    <message>
        <source>Column {column} has dates with the day first and others with the month first. {value} can't be read for sure.</source>
        <translation>Spalte {column} hat Daten mit dem Tag vorn und andere mit dem Monat vorn. {value} lässt sich nicht sicher lesen.</translation>
    </message>
    <message>
        <source>Columns {letters} are both named “{text}”.</source>
        <translation>Die Spalten {letters} heißen beide „{text}“.</translation>
    </message>
    <message>
        <source>Compare this day with what Excel shows.</source>
        <translation>Diesen Tag mit dem vergleichen, den Excel zeigt.</translation>
    </message>
    <message>
        <source>Compare with where the dates come from. Once no date of column {column} is text, the others are taken as they stand.</source>
        <translation>Mit der Herkunft der Daten vergleichen. Sobald in Spalte {column} kein Datum mehr Text ist, gelten die übrigen so, wie sie dastehen.</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Continue run {run} first and decide about that row.</source>
        <translation>Zuerst Lauf {run} fortsetzen und über diese Zeile entscheiden.</translation>
    </message>
    <message>
        <source>Continue run {run} first, or leave that row out there.</source>
        <translation>Zuerst Lauf {run} fortsetzen oder die Zeile dort auslassen.</translation>
    </message>
    <message>
        <source>Continue the run after that.</source>
        <translation>Den Lauf danach fortsetzen.</translation>
    </message>
    <message>
        <source>Continue the run after that. What was done until then stays done.</source>
        <translation>Den Lauf danach fortsetzen. Was bis dahin getan ist, bleibt getan.</translation>
    </message>
    <message>
        <source>Continue the run to send it.</source>
        <translation>Zum Senden den Lauf fortsetzen.</translation>
    </message>
    <message>
        <source>Continue the run when the bill run is over.</source>
        <translation>Den Lauf fortsetzen, wenn der Abrechnungslauf vorbei ist.</translation>
    </message>
    <message>
        <source>Continue the run: it finds out what became of them before anything is sent. Give the log of the data folder to your support.</source>
        <translation>Den Lauf fortsetzen: er klärt, was aus ihnen wurde, bevor etwas gesendet wird. Das Protokoll aus dem Datenordner dem Support geben.</translation>
    </message>
    <message>
        <source>Copy the Account ID from Zuora again.</source>
        <translation>Die Konto-ID noch einmal aus Zuora kopieren.</translation>
    </message>
    <message>
        <source>Copy the Account ID from Zuora again. If the column holds numbers, or both, choose it as account number.</source>
        <translation>Kopieren Sie die Konto-ID noch einmal aus Zuora. Stehen in der Spalte Nummern oder beides, wählen Sie sie als Kontonummer.</translation>
    </message>
    <message>
        <source>Copy the list into a new workbook, or split it, and choose that file.</source>
        <translation>Die Liste in eine neue Arbeitsmappe kopieren oder teilen und diese Datei wählen.</translation>
    </message>
    <message>
        <source>Copy the workbook to a folder of your own, or name a file for the results (--output FILE).</source>
        <translation>Die Arbeitsmappe in einen eigenen Ordner kopieren oder eine Datei für die Ergebnisse nennen (--output FILE).</translation>
    </message>
    <message>
        <source>Correct it, or leave the client id empty: then everything goes over SOAP.</source>
        <translation>Berichtigen Sie ihn, oder lassen Sie die Client-ID leer: Dann geht alles über SOAP.</translation>
    </message>
    <message>
        <source>Correct the ID or the number.</source>
        <translation>ID oder Nummer korrigieren.</translation>
    </message>
    <message>
        <source>Correct the account in the list.</source>
        <translation>Das Konto in der Liste korrigieren.</translation>
    </message>
    <message>
        <source>Correct the account number.</source>
        <translation>Die Kontonummer korrigieren.</translation>
    </message>
    <message>
        <source>Correct the account, or leave the row out.</source>
        <translation>Das Konto korrigieren oder die Zeile auslassen.</translation>
    </message>
    <message>
        <source>Correct the cell, or leave it empty: then {field} is not sent for this row.</source>
        <translation>Korrigieren Sie die Zelle, oder lassen Sie sie leer: Dann wird {field} für diese Zeile nicht gesendet.</translation>
    </message>
    <message>
        <source>Correct the cell, or map another column.</source>
        <translation>Die Zelle korrigieren oder eine andere Spalte wählen.</translation>
    </message>
    <message>
        <source>Correct the formula in {cell} or type the value.</source>
        <translation>Die Formel in {cell} korrigieren oder den Wert eintippen.</translation>
    </message>
    <message>
        <source>Correct the {field}.</source>
        <translation>{field} korrigieren.</translation>
    </message>
    <message>
        <source>Corrected here</source>
        <translation>Hier korrigiert</translation>
    </message>
    <message>
        <source>Day first or month first?</source>
        <translation>Tag vorn oder Monat vorn?</translation>
    </message>
    <message>
        <source>Decide about them one by one.</source>
        <translation>Über jede einzeln entscheiden.</translation>
    </message>
    <message>
        <source>Decide that nothing was made for this row, or name another invoice.</source>
        <translation>Entscheiden, dass für diese Zeile nichts erstellt wurde, oder eine andere Rechnung nennen.</translation>
    </message>
    <message>
        <source>Decided and changed</source>
        <translation>Entschieden und geändert</translation>
    </message>
    <message>
        <source>Decided by a person: {name} is this row's invoice. Reason: {reason}</source>
        <translation>Von einer Person entschieden: {name} ist die Rechnung dieser Zeile. Grund: {reason}</translation>
    </message>
    <message>
        <source>Decided by a person: {what}. Reason: {reason}</source>
        <translation>Von einer Person entschieden: {what}. Grund: {reason}</translation>
    </message>
    <message>
        <source>Do not send it again. Continue the run to find out what happened.</source>
        <translation>Nicht noch einmal senden. Den Lauf fortsetzen, um zu klären, was geschehen ist.</translation>
    </message>
    <message>
        <source>Download the tenant's WSDL again (version 29 or newer), or use the connection without a WSDL of its own.</source>
        <translation>Die WSDL des Mandanten noch einmal herunterladen (Version 29 oder neuer) oder die Verbindung ohne eigene WSDL benutzen.</translation>
    </message>
    <message>
        <source>Empty the client id under Advanced in the connection: then everything goes over SOAP.</source>
        <translation>Leeren Sie die Client-ID unter „Erweitert“ in der Verbindung: Dann geht alles über SOAP.</translation>
    </message>
    <message>
        <source>End it with /apps/services/a/{api_version}.0.</source>
        <translation>Sie mit /apps/services/a/{api_version}.0 beenden.</translation>
    </message>
    <message>
        <source>Enter all dates of this column in one way, best as real Excel dates.</source>
        <translation>Alle Daten dieser Spalte auf dieselbe Art eingeben, am besten als echte Excel-Daten.</translation>
    </message>
    <message>
        <source>Enter both again.</source>
        <translation>Beides noch einmal eingeben.</translation>
    </message>
    <message>
        <source>Enter it in the connection, under Advanced, or empty the client id there.</source>
        <translation>Geben Sie es in der Verbindung unter „Erweitert“ ein, oder leeren Sie dort die Client-ID.</translation>
    </message>
    <message>
        <source>Enter it in the window. To have it stored, edit the connection there, or add it again with: zgen-desktop connection add</source>
        <translation>Es im Fenster eingeben. Zum Speichern die Verbindung dort bearbeiten oder neu anlegen mit: zgen-desktop connection add</translation>
    </message>
    <message>
        <source>Enter the Account ID or the account number, or remove the row.</source>
        <translation>Konto-ID oder Kontonummer eingeben oder die Zeile entfernen.</translation>
    </message>
    <message>
        <source>Enter the password in the window, or pipe it in with --workbook-password-stdin. It is not stored.</source>
        <translation>Geben Sie das Kennwort im Fenster ein, oder übergeben Sie es mit --workbook-password-stdin. Es wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Enter the password of {user}.</source>
        <translation>Das Passwort von {user} eingeben.</translation>
    </message>
    <message>
        <source>Enter the secret that Zuora showed when the client was made, or empty the client id.</source>
        <translation>Geben Sie das Secret ein, das Zuora beim Anlegen des Clients gezeigt hat, oder leeren Sie die Client-ID.</translation>
    </message>
    <message>
        <source>Enter the {field} as a date, or as text like 2026-11-30.</source>
        <translation>{field} als Datum eingeben oder als Text wie 2026-11-30.</translation>
    </message>
    <message>
        <source>Enter the {field} as text.</source>
        <translation>{field} als Text eingeben.</translation>
    </message>
    <message>
        <source>Enter the {field} with all four digits of the year.</source>
        <translation>{field} mit allen vier Ziffern des Jahres eingeben.</translation>
    </message>
    <message>
        <source>Enter the {field} with day, month and year.</source>
        <translation>{field} mit Tag, Monat und Jahr eingeben.</translation>
    </message>
    <message>
        <source>Enter the {field}.</source>
        <translation>{field} eingeben.</translation>
    </message>
    <message>
        <source>Enter yes or no.</source>
        <translation>Ja oder nein eingeben.</translation>
    </message>
    <message>
        <source>Enter yes or no: are {field} billed?</source>
        <translation>Ja oder nein eingeben, ob berechnet wird: {field}.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>Event {broken_at} was changed, removed, or put in another place.</source>
        <translation>Eintrag {broken_at} wurde geändert, entfernt oder verschoben.</translation>
    </message>
    <message>
        <source>Events of run {of} are missing at the end, or its seal was changed.</source>
        <translation>Am Ende fehlen Einträge von Lauf {of}, oder sein Siegel wurde geändert.</translation>
    </message>
    <message>
        <source>Excel has changed this value: it now stands as {value}, and what was typed is lost.</source>
        <translation>Excel hat diesen Wert verändert: jetzt steht da {value}, und das Getippte ist verloren.</translation>
    </message>
    <message>
        <source>Excel has turned this {field} into a date.</source>
        <translation>Excel hat daraus ein Datum gemacht: {field}.</translation>
    </message>
    <message>
        <source>Excel may have exchanged day and month: {example} in this column stayed text, and {day} here may be {other}.</source>
        <translation>Excel hat vielleicht Tag und Monat vertauscht: {example} in dieser Spalte ist Text geblieben, und {day} hier kann {other} sein.</translation>
    </message>
    <message>
        <source>Excel shows this number with the format {format}, so what you see is not what is stored ({value}).</source>
        <translation>Excel zeigt diese Zahl im Format {format}; zu sehen ist also nicht, was gespeichert ist ({value}).</translation>
    </message>
    <message>
        <source>Fields of your own on invoices: {invoice_fields}.</source>
        <translation>Eigene Felder auf Rechnungen: {invoice_fields}.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Fill in what is missing in the list or on the account in Zuora, then send it again.</source>
        <translation>In der Liste oder am Konto in Zuora ergänzen, was fehlt, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Find out what happened first, then decide.</source>
        <translation>Zuerst klären, was geschehen ist, dann entscheiden.</translation>
    </message>
    <message>
        <source>Finish them first: in the window's History, or with zgen-desktop runs list</source>
        <translation>Zuerst sie beenden: im Verlauf des Fensters oder mit zgen-desktop runs list</translation>
    </message>
    <message>
        <source>For the named one use --map {field}={column_letter}; for column {column_letter2} use its name{named}.</source>
        <translation>Für die mit diesem Namen --map {field}={column_letter} nehmen; für Spalte {column_letter2} ihren Namen{named}.</translation>
    </message>
    <message>
        <source>Format the cell as a date in Excel and check the day, or enter the date like 2026-11-30.</source>
        <translation>Die Zelle in Excel als Datum formatieren und den Tag prüfen, oder das Datum eingeben wie 2026-11-30.</translation>
    </message>
    <message>
        <source>Format the column as text, then enter the {field} again, from Zuora.</source>
        <translation>Die Spalte als Text formatieren, dann aus Zuora neu eingeben: {field}.</translation>
    </message>
    <message>
        <source>Format the column as text, then enter the {field} as it should be.</source>
        <translation>Die Spalte als Text formatieren, dann richtig eingeben: {field}.</translation>
    </message>
    <message>
        <source>Found out: Zuora has made the invoice.</source>
        <translation>Herausgefunden: Zuora hat die Rechnung erstellt.</translation>
    </message>
    <message>
        <source>Found out: added to the draft {number}: {money} before, {money2} after.</source>
        <translation>Geklärt: dem Entwurf {number} zugefügt: vorher {money}, nachher {money2}.</translation>
    </message>
    <message>
        <source>Found out: the invoice was made.</source>
        <translation>Geklärt: die Rechnung wurde erstellt.</translation>
    </message>
    <message>
        <source>Found, not explained by this run</source>
        <translation>Gefunden, durch diesen Lauf nicht erklärt</translation>
    </message>
    <message>
        <source>Give another value, a date as in 2026-11-30, or none: --set {name}=</source>
        <translation>Geben Sie einen anderen Wert an, ein Datum wie 2026-11-30, oder keinen: --set {name}=</translation>
    </message>
    <message>
        <source>Give https://{soap_host}.</source>
        <translation>https://{soap_host} angeben.</translation>
    </message>
    <message>
        <source>Give only the host, or end it with /apps/services/a/153.0.</source>
        <translation>Nur den Server angeben oder die Adresse mit /apps/services/a/153.0 beenden.</translation>
    </message>
    <message>
        <source>Give the API user's login name.</source>
        <translation>Den Anmeldenamen des API-Benutzers angeben.</translation>
    </message>
    <message>
        <source>Give the account a valid invoice template in Zuora, then send it again.</source>
        <translation>Dem Konto in Zuora eine gültige Rechnungsvorlage geben, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Give the connection a newer WSDL of your tenant, then try again.</source>
        <translation>Der Verbindung eine neuere WSDL des Mandanten geben, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Give the name of a data centre ({by_name}) or https://HOST.</source>
        <translation>Den Namen eines Rechenzentrums angeben ({by_name}) oder https://HOST.</translation>
    </message>
    <message>
        <source>Give the user of this connection a shorter password in Zuora.</source>
        <translation>Dem Benutzer dieser Verbindung in Zuora ein kürzeres Passwort geben.</translation>
    </message>
    <message>
        <source>Give {least} to {most} {what}.</source>
        <translation>{least} bis {most} {what} angeben.</translation>
    </message>
    <message>
        <source>Give {shortest_window} seconds or more, at most a day.</source>
        <translation>Mindestens {shortest_window} Sekunden angeben, höchstens einen Tag.</translation>
    </message>
    <message>
        <source>Go to that window. If it does not react, end it and start again; the record has everything that was sent.</source>
        <translation>Zu diesem Fenster gehen. Reagiert es nicht, es beenden und neu starten; alles Gesendete ist festgehalten.</translation>
    </message>
    <message>
        <source>HTTP {status} instead of a token</source>
        <translation>HTTP {status} statt eines Tokens</translation>
    </message>
    <message>
        <source>Have the account numbers lost their leading zeros?</source>
        <translation>Haben die Kontonummern ihre führenden Nullen verloren?</translation>
    </message>
    <message>
        <source>Hidden sheets are read only when named: --sheet with {hidden}.</source>
        <translation>Ausgeblendete Blätter werden nur gelesen, wenn sie genannt sind: --sheet mit {hidden}.</translation>
    </message>
    <message>
        <source>If it should be sent, use the WSDL file of your own tenant with this connection.</source>
        <translation>Soll sie gesendet werden, zu dieser Verbindung die WSDL-Datei des eigenen Mandanten nehmen.</translation>
    </message>
    <message>
        <source>If nobody has it open any more, delete the file “{name}”.</source>
        <translation>Wenn niemand sie mehr geöffnet hat, löschen Sie die Datei „{name}“.</translation>
    </message>
    <message>
        <source>If that is right: {option}.</source>
        <translation>Wenn das stimmt: {option}.</translation>
    </message>
    <message>
        <source>If that one is meant, type it as the tenant writes it.</source>
        <translation>Wenn dieses gemeint ist: so eingeben, wie es im Mandanten geschrieben ist.</translation>
    </message>
    <message>
        <source>If the connection has a WSDL of its own, download it again from this very tenant, as the user of this connection: it differs between tenants, users and versions. Otherwise ask the Zuora administrator for the API version.</source>
        <translation>Wenn die Verbindung eine eigene WSDL hat, laden Sie sie von genau diesem Mandanten neu, als Benutzer dieser Verbindung: Sie unterscheidet sich je nach Mandant, Benutzer und Version. Sonst fragen Sie den Zuora-Administrator nach der API-Version.</translation>
    </message>
    <message>
        <source>If the workbook has changed since, open it in Excel, let it calculate, and save it.</source>
        <translation>Hat sich die Arbeitsmappe seither geändert, in Excel öffnen, rechnen lassen und speichern.</translation>
    </message>
    <message>
        <source>If these accounts are meant, give the column the number format {value} in Excel, or type the zeros.</source>
        <translation>Sind diese Konten gemeint, geben Sie der Spalte in Excel das Zahlenformat {value}, oder tippen Sie die Nullen.</translation>
    </message>
    <message>
        <source>If these are the right customers, give the column the number format {value} in Excel.</source>
        <translation>Sind das die richtigen Kunden, geben Sie der Spalte in Excel das Zahlenformat {value}.</translation>
    </message>
    <message>
        <source>If these are the right days: --serial-dates yes. If not: --serial-dates no, and correct the cells.</source>
        <translation>Wenn das die richtigen Tage sind: --serial-dates yes. Wenn nicht: --serial-dates no, und die Zellen korrigieren.</translation>
    </message>
    <message>
        <source>If they belong to the list, extend the table over them in Excel, save, and open the workbook again.</source>
        <translation>Gehören sie zur Liste, die Tabelle in Excel über sie ausdehnen, speichern und die Arbeitsmappe noch einmal öffnen.</translation>
    </message>
    <message>
        <source>If this is right, continue the run: you are not asked about it again. Else leave the rest “Not sent”.</source>
        <translation>Ist das richtig, den Lauf fortsetzen: danach wird nicht noch einmal gefragt. Sonst den Rest „Nicht gesendet“ lassen.</translation>
    </message>
    <message>
        <source>In Numbers choose File, Export To, Excel, and choose that file.</source>
        <translation>Wählen Sie in Numbers Ablage, Exportieren, Excel, und dann hier diese Datei.</translation>
    </message>
    <message>
        <source>In one request</source>
        <translation>In einer Anfrage</translation>
    </message>
    <message>
        <source>In sheet “{sheet}” a column says what is left out: {columns}. That is not read.</source>
        <translation>Im Blatt „{sheet}“ sagt eine Spalte, was ausgelassen wird: {columns}. Das wird nicht gelesen.</translation>
    </message>
    <message>
        <source>In sheet “{sheet}” it is not clear which row names the columns ({shown}).</source>
        <translation>Im Blatt „{sheet}“ ist nicht klar, welche Zeile die Spalten benennt ({shown}).</translation>
    </message>
    <message>
        <source>In sheet “{sheet}” more than one column is named like the {field}: {listed}.</source>
        <translation>Im Blatt „{sheet}“ heißen mehrere Spalten wie das Feld „{field}“: {listed}.</translation>
    </message>
    <message>
        <source>In sheet “{sheet}” no column is named like the {field}. The columns are {listed}.</source>
        <translation>Im Blatt „{sheet}“ heißt keine Spalte wie das Feld „{field}“. Die Spalten sind {listed}.</translation>
    </message>
    <message>
        <source>In sheet “{sheet}” no column is surely the {field}. It could be {listed}.</source>
        <translation>Im Blatt „{sheet}“ ist keine Spalte sicher das Feld „{field}“. Es könnte sein: {listed}.</translation>
    </message>
    <message>
        <source>In the window, under Review: save it for approval, and record who approved it, with the reference.</source>
        <translation>Im Fenster unter „Prüfen“: zur Freigabe sichern und eintragen, wer sie freigegeben hat, mit dem Aktenzeichen.</translation>
    </message>
    <message>
        <source>In “{name}” a quotation mark opens in row {row} and is not closed, so that it can't be told where the value ends.</source>
        <translation>In „{name}“ steht in Zeile {row} ein Anführungszeichen, das nicht geschlossen wird, so dass sich nicht sagen lässt, wo der Wert endet.</translation>
    </message>
    <message>
        <source>Install the newer version of Zgen Desktop again, or use another data folder (--data-dir).</source>
        <translation>Die neuere Version von Zgen Desktop wieder installieren oder einen anderen Datenordner benutzen (--data-dir).</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Invoice date {invoice} and target date {target} are {days} days apart.</source>
        <translation>Rechnungsdatum {invoice} und Stichtag {target} liegen {days} Tage auseinander.</translation>
    </message>
    <message>
        <source>Invoice {invoice_id}</source>
        <translation>Rechnung {invoice_id}</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Invoices appeared or changed, and this program can't tell who made them.</source>
        <translation>Rechnungen sind aufgetaucht oder haben sich geändert, und das Programm kann nicht sagen, von wem sie stammen.</translation>
    </message>
    <message>
        <source>Invoices can't be changed over this connection</source>
        <translation>Über diese Verbindung lassen sich Rechnungen nicht ändern</translation>
    </message>
    <message>
        <source>Invoices cancelled</source>
        <translation>Rechnungen storniert</translation>
    </message>
    <message>
        <source>Invoices looked up</source>
        <translation>Rechnungen nachgeschlagen</translation>
    </message>
    <message>
        <source>Invoices posted</source>
        <translation>Rechnungen gebucht</translation>
    </message>
    <message>
        <source>Invoices taken back</source>
        <translation>Rechnungen zurückgenommen</translation>
    </message>
    <message>
        <source>Is the accounting period closed? An invoice date in an open period helps.</source>
        <translation>Ist die Buchungsperiode geschlossen? Ein Rechnungsdatum in einer offenen Periode hilft.</translation>
    </message>
    <message>
        <source>Is the target date right? Charges that are due after it are not billed.</source>
        <translation>Ist der Stichtag richtig? Posten, die danach fällig werden, werden nicht berechnet.</translation>
    </message>
    <message>
        <source>It can't be removed</source>
        <translation>Sie lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation>Ein Grund wurde nicht genannt.</translation>
    </message>
    <message>
        <source>It has no worksheet at all.</source>
        <translation>Sie hat gar kein Tabellenblatt.</translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <translation>Sie hat {names}.</translation>
    </message>
    <message>
        <source>It is not found out yet</source>
        <translation>Es ist noch nicht geklärt</translation>
    </message>
    <message>
        <source>It is not stored with the password of this connection.</source>
        <translation>Es ist nicht mit dem Kennwort dieser Verbindung gespeichert.</translation>
    </message>
    <message>
        <source>It takes {kind_words}, and “{text}” is none.</source>
        <translation>Es nimmt {kind_words} auf, und „{text}“ ist das nicht.</translation>
    </message>
    <message>
        <source>It was a draft of {money_words} before.</source>
        <translation>Vorher war es ein Entwurf über {money_words}.</translation>
    </message>
    <message>
        <source>It was downloaded from {elsewhere}, and this connection goes to {host}. Fields and calls differ between tenants; if answers can't be understood, download it there.</source>
        <translation>Sie wurde von {elsewhere} heruntergeladen, und diese Verbindung führt zu {host}. Felder und Aufrufe unterscheiden sich zwischen Mandanten; wenn Antworten nicht verstanden werden, laden Sie sie dort.</translation>
    </message>
    <message>
        <source>It was not made for what just happened. What was sent until then stands in the record.</source>
        <translation>Dafür war es nicht gemacht. Was bis dahin gesendet wurde, ist festgehalten.</translation>
    </message>
    <message>
        <source>It was {tenant_name} as {user_name}, now it is {tenant_name2} as {user_name2}. Nothing was sent.</source>
        <translation>Es war {tenant_name} als {user_name}, jetzt ist es {tenant_name2} als {user_name2}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Its footer names no state of this run.</source>
        <translation>Seine Fußzeile nennt keinen Stand dieses Laufs.</translation>
    </message>
    <message>
        <source>Its sheets are {names}.</source>
        <translation>Ihre Blätter sind {names}.</translation>
    </message>
    <message>
        <source>Leave it out of one of the two lists. As it stands, it is sent in neither.</source>
        <translation>Es in einer der beiden Listen auslassen. So wird es in keiner gesendet.</translation>
    </message>
    <message>
        <source>Leave one of the two rows out.</source>
        <translation>Eine der beiden Zeilen auslassen.</translation>
    </message>
    <message>
        <source>Leave the port out.</source>
        <translation>Den Port weglassen.</translation>
    </message>
    <message>
        <source>Leave them out with --hidden leave-out, or send them with --hidden include.</source>
        <translation>Sie mit --hidden leave-out auslassen oder mit --hidden include senden.</translation>
    </message>
    <message>
        <source>Leave user and password out of the address.</source>
        <translation>Benutzer und Passwort in der Adresse weglassen.</translation>
    </message>
    <message>
        <source>Leave {option} out.</source>
        <translation>Lassen Sie {option} weg.</translation>
    </message>
    <message>
        <source>Left out by hand.</source>
        <translation>Von Hand ausgelassen.</translation>
    </message>
    <message>
        <source>Left out: hidden by a filter in the workbook.</source>
        <translation>Ausgelassen: in der Arbeitsmappe durch einen Filter ausgeblendet.</translation>
    </message>
    <message>
        <source>Left out: not among the rows chosen ({rows}).</source>
        <translation>Ausgelassen: nicht unter den gewählten Zeilen ({rows}).</translation>
    </message>
    <message>
        <source>Left out: the row is hidden in the workbook.</source>
        <translation>Ausgelassen: die Zeile ist in der Arbeitsmappe ausgeblendet.</translation>
    </message>
    <message>
        <source>Log in to Windows with a profile of your own, so that the Windows Credential Manager works.</source>
        <translation>Mit einem eigenen Profil bei Windows anmelden, damit die Windows-Anmeldeinformationsverwaltung arbeitet.</translation>
    </message>
    <message>
        <source>Log in to macOS with a login keychain (Keychain Access), and start the program from there.</source>
        <translation>Bei macOS mit einem Anmeldeschlüsselbund anmelden (Schlüsselbundverwaltung) und das Programm von dort starten.</translation>
    </message>
    <message>
        <source>Look at both rows and at the invoice in Zuora.</source>
        <translation>Beide Zeilen und die Rechnung in Zuora ansehen.</translation>
    </message>
    <message>
        <source>Look at the account in Zuora for an invoice that is there already.</source>
        <translation>Das Konto in Zuora nach einer Rechnung durchsehen, die schon da ist.</translation>
    </message>
    <message>
        <source>Look at the account in Zuora, and name another invoice or decide that nothing was made.</source>
        <translation>Das Konto in Zuora ansehen und eine andere Rechnung nennen oder entscheiden, dass nichts erstellt wurde.</translation>
    </message>
    <message>
        <source>Look at the check once more. If it is right, confirm {ready}. Nothing was sent.</source>
        <translation>Die Prüfung noch einmal ansehen. Stimmt sie, {ready} bestätigen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Look at the draft before it is posted.</source>
        <translation>Den Entwurf ansehen, bevor er gebucht wird.</translation>
    </message>
    <message>
        <source>Look at the invoice in Zuora. Send it again only if a second invoice is right.</source>
        <translation>Die Rechnung in Zuora ansehen. Nur noch einmal senden, wenn eine zweite Rechnung richtig ist.</translation>
    </message>
    <message>
        <source>Look at the invoices named here in Zuora and decide whether one of them is this row's.</source>
        <translation>Die hier genannten Rechnungen in Zuora ansehen und entscheiden, ob eine davon zu dieser Zeile gehört.</translation>
    </message>
    <message>
        <source>Look at the list once more. If it is right, confirm {count}. Nothing was changed.</source>
        <translation>Die Liste noch einmal ansehen. Stimmt sie, {count} bestätigen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Look at the run once more.</source>
        <translation>Den Lauf noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Look at them first; then confirm with {count}. Nothing was sent.</source>
        <translation>Sie zuerst ansehen, dann mit {count} bestätigen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Look at this account in Zuora: there may be one invoice too many.</source>
        <translation>Dieses Konto in Zuora ansehen: vielleicht hat es eine Rechnung zu viel.</translation>
    </message>
    <message>
        <source>Look at this invoice in Zuora before any other is made; the tenant's time zone may be the cause. If it is right, continue the run. Else leave the rest “Not sent”.</source>
        <translation>Diese Rechnung in Zuora ansehen, bevor eine weitere erstellt wird; die Zeitzone des Mandanten kann die Ursache sein. Ist sie richtig, den Lauf fortsetzen. Sonst den Rest „Nicht gesendet“ lassen.</translation>
    </message>
    <message>
        <source>Look at what Zuora says: is the invoice date in a closed period, or a setting of the tenant wrong?</source>
        <translation>Ansehen, was Zuora sagt: liegt das Rechnungsdatum in einer geschlossenen Periode, oder ist eine Einstellung des Mandanten falsch?</translation>
    </message>
    <message>
        <source>Looked up afterwards</source>
        <translation>Danach nachgeschlagen</translation>
    </message>
    <message>
        <source>Looking for invoices that are there already</source>
        <translation>Suche nach Rechnungen, die schon da sind</translation>
    </message>
    <message>
        <source>Looking up accounts</source>
        <translation>Konten werden nachgeschlagen</translation>
    </message>
    <message>
        <source>Made together with it</source>
        <translation>Zusammen damit erstellt</translation>
    </message>
    <message>
        <source>Make it, or name another file.</source>
        <translation>Ihn anlegen oder eine andere Datei nennen.</translation>
    </message>
    <message>
        <source>Make room on the disk, or see to it that you may write to this folder, and start again: what became of rows being sent is then found out first.</source>
        <translation>Auf der Platte Platz schaffen oder für Schreibrecht in diesem Ordner sorgen und neu starten: zuerst wird dann geklärt, was aus den Zeilen wurde, die gerade gesendet wurden.</translation>
    </message>
    <message>
        <source>Make room on the disk, or see to it that you may write to this folder, and try again.</source>
        <translation>Auf der Platte Platz schaffen oder für Schreibrecht in diesem Ordner sorgen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Make room there, or choose another folder. What was saved until then is there, and is not saved twice.</source>
        <translation>Schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner. Was bis dahin gesichert wurde, ist da und wird nicht noch einmal geholt.</translation>
    </message>
    <message>
        <source>Mend the file, put back a copy, or rename it: then the program begins with empty settings, and the connections are added again. Runs on record and passwords in the keyring are not touched by that.</source>
        <translation>Die Datei reparieren, eine Kopie zurückspielen oder sie umbenennen: dann beginnt das Programm mit leeren Einstellungen, und die Verbindungen werden neu angelegt. Frühere Läufe und gespeicherte Passwörter bleiben davon unberührt.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Mind upper and lower case, and enter it again.</source>
        <translation>Achten Sie auf Groß- und Kleinschreibung und geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>More than one column</source>
        <translation>Mehr als eine Spalte</translation>
    </message>
    <message>
        <source>Most accounts are locked in Zuora, perhaps by a bill run. One of them is tried every two minutes.</source>
        <translation>Die meisten Konten sind in Zuora gesperrt, vielleicht durch einen Abrechnungslauf. Alle zwei Minuten wird eines davon versucht.</translation>
    </message>
    <message>
        <source>Most accounts are locked in Zuora, perhaps by a bill run. One of them was tried again and again, in vain.</source>
        <translation>Die meisten Konten sind in Zuora gesperrt, vielleicht durch einen Abrechnungslauf. Eines davon wurde immer wieder versucht, vergeblich.</translation>
    </message>
    <message>
        <source>Move it elsewhere, or use another data folder (--data-dir).</source>
        <translation>Sie anderswohin verschieben oder einen anderen Datenordner benutzen (--data-dir).</translation>
    </message>
    <message>
        <source>NOT whole</source>
        <translation>NICHT vollständig</translation>
    </message>
    <message>
        <source>Name Excel rows of the list, like --rows 2-500,510.</source>
        <translation>Excel-Zeilen der Liste nennen, etwa --rows 2-500,510.</translation>
    </message>
    <message>
        <source>Name a file in another folder.</source>
        <translation>Eine Datei in einem anderen Ordner nennen.</translation>
    </message>
    <message>
        <source>Name another file, or move that one away first.</source>
        <translation>Eine andere Datei nennen oder jene zuerst wegräumen.</translation>
    </message>
    <message>
        <source>Name another file, or move that one.</source>
        <translation>Eine andere Datei nennen oder diese verschieben.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Eine andere Datei nennen.</translation>
    </message>
    <message>
        <source>Name at least one row.</source>
        <translation>Mindestens eine Zeile nennen.</translation>
    </message>
    <message>
        <source>Name it by its number or its Id in Zuora.</source>
        <translation>Sie mit ihrer Nummer oder ihrer ID in Zuora nennen.</translation>
    </message>
    <message>
        <source>Name it “{stem}.xlsx”.</source>
        <translation>Sie „{stem}.xlsx“ nennen.</translation>
    </message>
    <message>
        <source>Name one: --sheet {sheets}.</source>
        <translation>Eines nennen: --sheet {sheets}.</translation>
    </message>
    <message>
        <source>Name one: comma, semicolon, tab or pipe, or the character itself.</source>
        <translation>Nennen Sie eines: comma, semicolon, tab oder pipe, oder das Zeichen selbst.</translation>
    </message>
    <message>
        <source>Name or letter</source>
        <translation>Name oder Buchstabe</translation>
    </message>
    <message>
        <source>Name rows by their number in the workbook.</source>
        <translation>Zeilen mit ihrer Nummer in der Arbeitsmappe nennen.</translation>
    </message>
    <message>
        <source>Name the file so.</source>
        <translation>Die Datei so nennen.</translation>
    </message>
    <message>
        <source>Name the letter: --map {field}={column_letter}.</source>
        <translation>Den Buchstaben nennen: --map {field}={column_letter}.</translation>
    </message>
    <message>
        <source>Name the one that reads right: --encoding {encodings}.</source>
        <translation>Nennen Sie die, in der es sich richtig liest: --encoding {encodings}.</translation>
    </message>
    <message>
        <source>Name the row by its number in the workbook.</source>
        <translation>Die Zeile mit ihrer Nummer in der Arbeitsmappe nennen.</translation>
    </message>
    <message>
        <source>Name the row: --header-row {rows}. If the list has no such row, add one in Excel.</source>
        <translation>Die Zeile nennen: --header-row {rows}. Hat die Liste keine solche Zeile, in Excel eine einfügen.</translation>
    </message>
    <message>
        <source>Newest hash</source>
        <translation>Neuester Hash</translation>
    </message>
    <message>
        <source>No account stands in this row.</source>
        <translation>In dieser Zeile steht kein Konto.</translation>
    </message>
    <message>
        <source>No column is named “{text}”.</source>
        <translation>Keine Spalte heißt „{text}“.</translation>
    </message>
    <message>
        <source>No connection is called “{name}”. There are: {names}.</source>
        <translation>Keine Verbindung heißt „{name}“. Es gibt: {names}.</translation>
    </message>
    <message>
        <source>No credential store of this system can be used (found: {found}).</source>
        <translation>Kein Schlüsselspeicher dieses Systems ist benutzbar (gefunden: {found}).</translation>
    </message>
    <message>
        <source>No data centre is chosen</source>
        <translation>Kein Rechenzentrum gewählt</translation>
    </message>
    <message>
        <source>No event tells of run {of}.</source>
        <translation>Kein Eintrag spricht von Lauf {of}.</translation>
    </message>
    <message>
        <source>No invoice</source>
        <translation>Keine Rechnung</translation>
    </message>
    <message>
        <source>No list found</source>
        <translation>Keine Liste gefunden</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Es wurde kein Grund angegeben.</translation>
    </message>
    <message>
        <source>No row was named</source>
        <translation>Es wurde keine Zeile genannt</translation>
    </message>
    <message>
        <source>No run on record made or found an invoice “{text}”.</source>
        <translation>Kein festgehaltener Lauf hat eine Rechnung „{text}“ erstellt oder gefunden.</translation>
    </message>
    <message>
        <source>No run {run} is on record in this data folder.</source>
        <translation>In diesem Datenordner ist kein Lauf {run} festgehalten.</translation>
    </message>
    <message>
        <source>No secure connection to {host}</source>
        <translation>Keine sichere Verbindung zu {host}</translation>
    </message>
    <message>
        <source>No sheet can be added</source>
        <translation>Es lässt sich kein Blatt anfügen</translation>
    </message>
    <message>
        <source>No such column</source>
        <translation>Keine solche Spalte</translation>
    </message>
    <message>
        <source>No such environment</source>
        <translation>Keine solche Umgebung</translation>
    </message>
    <message>
        <source>No such sheet</source>
        <translation>Kein solches Blatt</translation>
    </message>
    <message>
        <source>No visible sheet of this workbook holds a list. Sheets with earlier results are not read as lists.</source>
        <translation>Kein sichtbares Blatt dieser Arbeitsmappe enthält eine Liste. Blätter mit früheren Ergebnissen werden nicht als Listen gelesen.</translation>
    </message>
    <message>
        <source>No whole answer from {host}</source>
        <translation>Keine ganze Antwort von {host}</translation>
    </message>
    <message>
        <source>No window can be shown here</source>
        <translation>Hier lässt sich kein Fenster zeigen</translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation>Es ist niemand genannt.</translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <source>Not a practice tenant</source>
        <translation>Kein Übungsmandant</translation>
    </message>
    <message>
        <source>Not a usable address</source>
        <translation>Keine brauchbare Adresse</translation>
    </message>
    <message>
        <source>Not a workbook</source>
        <translation>Keine Arbeitsmappe</translation>
    </message>
    <message>
        <source>Not a worksheet</source>
        <translation>Kein Tabellenblatt</translation>
    </message>
    <message>
        <source>Not an .xlsx name</source>
        <translation>Kein .xlsx-Name</translation>
    </message>
    <message>
        <source>Not an .xlsx workbook</source>
        <translation>Keine .xlsx-Arbeitsmappe</translation>
    </message>
    <message>
        <source>Not compared: “{sheet}” in {path}.</source>
        <translation>Nicht verglichen: „{sheet}“ in {path}.</translation>
    </message>
    <message>
        <source>Not one account for all rows</source>
        <translation>Nicht ein Konto für alle Zeilen</translation>
    </message>
    <message>
        <source>Not sent, Zuora is busy</source>
        <translation>Nicht gesendet, Zuora ist ausgelastet</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>Not the pattern of a page</source>
        <translation>Kein Muster einer Seite</translation>
    </message>
    <message>
        <source>Not the workbook itself</source>
        <translation>Nicht die Arbeitsmappe selbst</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Nothing if it is meant as a heading. To hide this message, delete the row or choose the rows to send.</source>
        <translation>Nichts, wenn sie als Überschrift gemeint ist. Damit die Meldung verschwindet, die Zeile löschen oder die zu sendenden Zeilen auswählen.</translation>
    </message>
    <message>
        <source>Nothing if it is meant to be a total. To hide this message, delete the row or choose the rows to send.</source>
        <translation>Nichts, wenn es eine Summe sein soll. Damit die Meldung verschwindet, die Zeile löschen oder die zu sendenden Zeilen wählen.</translation>
    </message>
    <message>
        <source>Nothing if the check against the tenant finds it: IDs and numbers may stand in one column.</source>
        <translation>Nichts, wenn die Prüfung gegen den Mandanten es findet: IDs und Nummern dürfen in einer Spalte stehen.</translation>
    </message>
    <message>
        <source>Nothing is lost, the record has every outcome. Save the results elsewhere: zgen-desktop runs export RUN --to FILE</source>
        <translation>Nichts ist verloren, jedes Ergebnis ist festgehalten. Die Ergebnisse anderswo speichern: zgen-desktop runs export RUN --to FILE</translation>
    </message>
    <message>
        <source>Nothing is lost, the record has every outcome. Split the list for the next run.</source>
        <translation>Nichts ist verloren, jedes Ergebnis ist festgehalten. Die Liste für den nächsten Lauf teilen.</translation>
    </message>
    <message>
        <source>Nothing of this list was sent. Set the connection back, or take the list out and check it anew.</source>
        <translation>Von dieser Liste wurde nichts gesendet. Die Verbindung zurückstellen oder die Liste herausnehmen und neu prüfen.</translation>
    </message>
    <message>
        <source>Nothing was asked or sent. Log in as the run's user, then try again.</source>
        <translation>Nichts wurde gefragt oder gesendet. Mit dem Benutzer des Laufs anmelden, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Nothing was asked or sent. Set the connection back to the run's tenant, then try again.</source>
        <translation>Nichts wurde gefragt oder gesendet. Die Verbindung auf den Mandanten des Laufs zurückstellen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was followed. Check the address of the connection, and whether a login page is in the way.</source>
        <translation>Der Umleitung wurde nicht gefolgt. Die Adresse der Verbindung prüfen, und ob eine Anmeldeseite dazwischensteht.</translation>
    </message>
    <message>
        <source>Nothing was made for this account. It can be sent again.</source>
        <translation>Für dieses Konto wurde nichts erstellt. Es kann noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>Nothing was made for this account: {message}</source>
        <translation>Für dieses Konto wurde nichts erstellt: {message}</translation>
    </message>
    <message>
        <source>Nothing was made. Continue the run and send it again if it is still wanted.</source>
        <translation>Nichts wurde erstellt. Ist es noch gewollt, den Lauf fortsetzen und noch einmal senden.</translation>
    </message>
    <message>
        <source>Nothing was sent there. Check the address of the connection; if it is right, tell Zuora support.</source>
        <translation>Dorthin wurde nichts gesendet. Die Adresse der Verbindung prüfen; ist sie richtig, dem Zuora-Support melden.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask IT whether something on the way intercepts secure connections.</source>
        <translation>Nichts wurde gesendet. Die IT fragen, ob auf dem Weg etwas sichere Verbindungen abfängt.</translation>
    </message>
    <message>
        <source>Nothing was sent. If the issuer is your company, ask IT to add it to this computer's trusted certificates; otherwise do not go on.</source>
        <translation>Nichts wurde gesendet. Ist der Aussteller die eigene Firma, die IT bitten, ihn zu den vertrauten Zertifikaten dieses Computers zu nehmen; sonst nicht weitermachen.</translation>
    </message>
    <message>
        <source>Nothing, if it is there for your own use.</source>
        <translation>Nichts, wenn sie nur für Sie selbst da ist.</translation>
    </message>
    <message>
        <source>Nothing. It was billed by the earlier run.</source>
        <translation>Nichts. Der frühere Lauf hat sie berechnet.</translation>
    </message>
    <message>
        <source>Nothing. Take the row in again if it is to be billed.</source>
        <translation>Nichts. Soll die Zeile berechnet werden, sie wieder aufnehmen.</translation>
    </message>
    <message>
        <source>One account has more than 2,000 invoices, and the connection's WSDL has no queryMore to read the rest.</source>
        <translation>Ein Konto hat mehr als 2.000 Rechnungen, und die WSDL der Verbindung hat kein queryMore, um den Rest zu lesen.</translation>
    </message>
    <message>
        <source>One of its own safety checks failed, so nothing more is sent. What was sent is on record; accounts whose answer can't be trusted are “Unknown”.</source>
        <translation>Eine seiner eigenen Sicherheitsprüfungen ist gescheitert, darum wird nichts mehr gesendet. Was gesendet wurde, ist festgehalten; Konten, deren Antwort nicht zu trauen ist, sind „Unbekannt“.</translation>
    </message>
    <message>
        <source>One of them holds a control character, which Zuora's service can't take.</source>
        <translation>Eines davon enthält ein Steuerzeichen, das Zuora nicht annimmt.</translation>
    </message>
    <message>
        <source>One-time, recurring and usage charges are all left out, so there is nothing to bill.</source>
        <translation>Einmalige, wiederkehrende und nutzungsabhängige Posten sind alle ausgelassen; es gibt nichts zu berechnen.</translation>
    </message>
    <message>
        <source>Open it in Excel and save it.</source>
        <translation>Sie in Excel öffnen und speichern.</translation>
    </message>
    <message>
        <source>Open it in Excel, let Excel repair it and save it, or ask for the file again.</source>
        <translation>Sie in Excel öffnen, von Excel reparieren lassen und speichern, oder um eine neue Datei bitten.</translation>
    </message>
    <message>
        <source>Open it in Excel, press F9, save it, and open it again.</source>
        <translation>In Excel öffnen, F9 drücken, speichern und hier wieder öffnen.</translation>
    </message>
    <message>
        <source>Open it in Excel, save it as .xlsx (Excel Workbook), and choose that file.</source>
        <translation>Sie in Excel öffnen, als .xlsx (Excel-Arbeitsmappe) speichern und diese Datei wählen.</translation>
    </message>
    <message>
        <source>Open it in LibreOffice and save it as .xlsx. A password may stay on that file.</source>
        <translation>Öffnen Sie sie in LibreOffice und speichern Sie sie als .xlsx. Ein Kennwort darf darauf bleiben.</translation>
    </message>
    <message>
        <source>Open the invoice in Zuora and look whether its PDF can be made there.</source>
        <translation>Öffnen Sie die Rechnung in Zuora und sehen Sie nach, ob ihr PDF dort gemacht werden kann.</translation>
    </message>
    <message>
        <source>Open the sheet in your browser, download it as Microsoft Excel (.xlsx), and choose that file.</source>
        <translation>Öffnen Sie die Tabelle im Browser, laden Sie sie als Microsoft Excel (.xlsx) herunter und wählen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Open the workbook and start another run: what is invoiced already is held back there.</source>
        <translation>Die Arbeitsmappe öffnen und einen anderen Lauf beginnen: was schon berechnet ist, wird dort zurückgehalten.</translation>
    </message>
    <message>
        <source>Open the workbook in Excel, save it, and try again.</source>
        <translation>Die Arbeitsmappe in Excel öffnen, speichern und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Other lists wait for another tenant</source>
        <translation>Andere Listen warten auf einen anderen Mandanten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Over REST an entity is chosen by its id, not by its name.</source>
        <translation>Über REST wird eine Entität mit ihrer ID gewählt, nicht mit ihrem Namen.</translation>
    </message>
    <message>
        <source>PDFs can't be had over this connection</source>
        <translation>Über diese Verbindung sind keine PDFs zu haben</translation>
    </message>
    <message>
        <source>Possible double</source>
        <translation>Vielleicht doppelt</translation>
    </message>
    <message>
        <source>Possible double: {names_of} bills charges that another invoice of this account bills too. Look at it in Zuora.</source>
        <translation>Vielleicht doppelt: {names_of} berechnet, was auch eine andere Rechnung dieses Kontos berechnet. In Zuora ansehen.</translation>
    </message>
    <message>
        <source>Possible double: {names_of} is new and was not made by this try. Look at it in Zuora.</source>
        <translation>Vielleicht doppelt: {names_of} ist neu und stammt nicht von diesem Versuch. In Zuora ansehen.</translation>
    </message>
    <message>
        <source>Possible double: {names_of} is new too.</source>
        <translation>Vielleicht doppelt: {names_of} ist auch neu.</translation>
    </message>
    <message>
        <source>Post the drafts afterwards.</source>
        <translation>Die Entwürfe danach buchen.</translation>
    </message>
    <message>
        <source>Posting is off for this connection</source>
        <translation>Für diese Verbindung ist das Buchen abgeschaltet</translation>
    </message>
    <message>
        <source>Production needs a reason</source>
        <translation>Die Produktion braucht einen Grund</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Put back a copy of this file from a backup, with the files beside it whose names begin with the same name. Otherwise start the program once more: it puts the damaged record aside and begins a new one.</source>
        <translation>Eine Kopie dieser Datei aus einer Sicherung zurückspielen, samt den Dateien daneben, deren Namen gleich beginnen. Sonst das Programm noch einmal starten: es legt die beschädigte Datei zur Seite und beginnt eine neue.</translation>
    </message>
    <message>
        <source>Put the second list on a sheet of its own.</source>
        <translation>Die zweite Liste auf ein eigenes Blatt stellen.</translation>
    </message>
    <message>
        <source>Put user and password into this computer's proxy settings, or ask IT.</source>
        <translation>Benutzer und Passwort in die Proxy-Einstellungen dieses Computers eintragen oder die IT fragen.</translation>
    </message>
    <message>
        <source>Read Zuora's message, correct the list or the account in Zuora, then send it again.</source>
        <translation>Die Meldung von Zuora lesen, die Liste oder das Konto in Zuora korrigieren, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Read Zuora's message, mend what it names, then send it again.</source>
        <translation>Die Meldung von Zuora lesen, beheben, was sie nennt, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Read from the column “{column}”</source>
        <translation>Gelesen aus der Spalte „{column}“</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Remove one of the two rows. As it stands, this one is not sent.</source>
        <translation>Eine der beiden Zeilen entfernen. So wird diese nicht gesendet.</translation>
    </message>
    <message>
        <source>Remove the field that this tenant does not have, then send it again.</source>
        <translation>Das Feld entfernen, das dieser Mandant nicht hat, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Row as read</source>
        <translation>Zeile wie gelesen</translation>
    </message>
    <message>
        <source>Row {first} names other columns, or the same in another order, so this row can't be read for sure.</source>
        <translation>Zeile {first} benennt andere Spalten oder dieselben in anderer Reihenfolge; diese Zeile lässt sich nicht sicher lesen.</translation>
    </message>
    <message>
        <source>Row {min} went to Zuora together with rows whose invoices were not looked up yet.</source>
        <translation>Zeile {min} ging zusammen mit Zeilen an Zuora, deren Rechnungen noch nicht nachgeschlagen sind.</translation>
    </message>
    <message>
        <source>Row {rows} holds the totals of the table {table} and is not read.</source>
        <translation>Zeile {rows} enthält die Summen der Tabelle {table} und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Row {row} asks for {name}, which an Invoice does not have in this connection's WSDL. Nothing was sent.</source>
        <translation>Zeile {row} verlangt {name}; dieses Feld hat eine Rechnung in der WSDL dieser Verbindung nicht. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Row {row} is “{state}” and can't become “{state2}” by a decision.</source>
        <translation>Zeile {row} ist „{state}“ und kann durch eine Entscheidung nicht „{state2}“ werden.</translation>
    </message>
    <message>
        <source>Row {row} is “{state}”. Nobody can know yet what became of it.</source>
        <translation>Zeile {row} ist „{state}“. Noch kann niemand wissen, was daraus wurde.</translation>
    </message>
    <message>
        <source>Row {row} of the earlier run {run} is “{state}” for this account.</source>
        <translation>Zeile {row} des früheren Laufs {run} ist für dieses Konto „{state}“.</translation>
    </message>
    <message>
        <source>Row {row} of “{sheet}”, {account}</source>
        <translation>Zeile {row} von „{sheet}“, {account}</translation>
    </message>
    <message>
        <source>Row {row}: “{text}” is no {kind}, which {name} is in the tenant's WSDL. Nothing was sent.</source>
        <translation>Zeile {row}: „{text}“ passt nicht zu {name}; die WSDL des Mandanten verlangt {kind}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Row {wanted} of sheet “{name}” is blank and names no columns.</source>
        <translation>Zeile {wanted} des Blatts „{name}“ ist leer und benennt keine Spalten.</translation>
    </message>
    <message>
        <source>Rows {rows} stand below the table {table} and are not part of it. They are not read.</source>
        <translation>Die Zeilen {rows} stehen unter der Tabelle {table} und gehören nicht zu ihr. Sie werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Rows {span} are blank.</source>
        <translation>Die Zeilen {span} sind leer.</translation>
    </message>
    <message>
        <source>Rows {span} are not all in the list, which has rows {span2}.</source>
        <translation>Die Zeilen {span} sind nicht alle in der Liste; sie hat die Zeilen {span2}.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run {run}{when} has done this account and target date (row {row}{number}).</source>
        <translation>Lauf {run}{when} hat dieses Konto mit diesem Stichtag erledigt (Zeile {row}{number}).</translation>
    </message>
    <message>
        <source>Runs over “{name}” are not finished, and only this tenant can say what became of them.</source>
        <translation>Läufe über „{name}“ sind nicht beendet, und nur dieser Mandant kann sagen, was daraus wurde.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the request</source>
        <translation>SHA-256 der Anfrage</translation>
    </message>
    <message>
        <source>Said twice</source>
        <translation>Zweimal gesagt</translation>
    </message>
    <message>
        <source>Saving PDFs</source>
        <translation>PDFs werden gesichert</translation>
    </message>
    <message>
        <source>Say in a few words how you know.</source>
        <translation>In wenigen Worten sagen, woher das bekannt ist.</translation>
    </message>
    <message>
        <source>Say in a few words why these invoices are made (--reason). Nothing was sent.</source>
        <translation>In wenigen Worten sagen, warum diese Rechnungen erstellt werden (--reason). Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Say which: --date-order dmy ({text} is {day_first}) or --date-order mdy ({text} is {month_first}).</source>
        <translation>Sagen, welches gilt: --date-order dmy ({text} ist {day_first}) oder --date-order mdy ({text} ist {month_first}).</translation>
    </message>
    <message>
        <source>Say which: --delimiter {first}.</source>
        <translation>Sagen Sie, welches: --delimiter {first}.</translation>
    </message>
    <message>
        <source>Say which: {answers}.</source>
        <translation>Sagen, welche: {answers}.</translation>
    </message>
    <message>
        <source>Say yes to at least one kind of charges, or remove the row.</source>
        <translation>Zu mindestens einer Art von Posten ja sagen oder die Zeile entfernen.</translation>
    </message>
    <message>
        <source>Secret Service</source>
        <translation>Secret Service</translation>
    </message>
    <message>
        <source>See the list of runs for its id.</source>
        <translation>Die Kennung steht in der Liste der Läufe.</translation>
    </message>
    <message>
        <source>See to it that the endpoint is right, then add the connection again with its password.</source>
        <translation>Die Adresse prüfen, dann die Verbindung mit Passwort neu anlegen.</translation>
    </message>
    <message>
        <source>See to it that you may read this folder, and try again.</source>
        <translation>Für Leserecht in diesem Ordner sorgen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>See to it that you may write to the data folder, or choose another one with --data-dir.</source>
        <translation>Für Schreibrecht im Datenordner sorgen oder mit --data-dir einen anderen wählen.</translation>
    </message>
    <message>
        <source>Send fewer rows in one go.</source>
        <translation>Weniger Zeilen auf einmal senden.</translation>
    </message>
    <message>
        <source>Send the waiting lists first, or take them out. Nothing was sent.</source>
        <translation>Zuerst die wartenden Listen senden oder herausnehmen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent all the same</source>
        <translation>Trotzdem gesendet</translation>
    </message>
    <message>
        <source>Sent although already invoiced: {anyway}</source>
        <translation>Gesendet, obwohl schon berechnet: {anyway}</translation>
    </message>
    <message>
        <source>Sent, time {number}</source>
        <translation>Gesendet, {number}. Mal</translation>
    </message>
    <message>
        <source>Several sheets could be the list: {names}.</source>
        <translation>Mehrere Blätter könnten die Liste sein: {names}.</translation>
    </message>
    <message>
        <source>Several tries could not connect.</source>
        <translation>Mehrere Versuche kamen nicht durch.</translation>
    </message>
    <message>
        <source>Sheet “{name}” has no rows below its header in row {row}.</source>
        <translation>Blatt „{name}“ hat unter der Kopfzeile {row} keine Zeilen.</translation>
    </message>
    <message>
        <source>Sheet “{name}” is blank.</source>
        <translation>Blatt „{name}“ ist leer.</translation>
    </message>
    <message>
        <source>Some accounts gave no clear answer. It is certain when this time is over.</source>
        <translation>Zu einigen Konten kam keine klare Antwort. Sicher ist es, wenn diese Zeit um ist.</translation>
    </message>
    <message>
        <source>Some of its invoices were taken back and some were not. Look at the account in Zuora.</source>
        <translation>Einige ihrer Rechnungen wurden zurückgenommen, andere nicht. Das Konto in Zuora ansehen.</translation>
    </message>
    <message>
        <source>Somebody saved the workbook. Not as they were: rows {rows}.</source>
        <translation>Jemand hat die Arbeitsmappe gespeichert. Nicht mehr wie zuvor: Zeilen {rows}.</translation>
    </message>
    <message>
        <source>Something can't be looked up over this connection</source>
        <translation>Über diese Verbindung lässt sich etwas nicht nachsehen</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Im Programm ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Start it in a desktop session with GNOME Keyring, KWallet or KeePassXC as Secret Service (Debian: the packages gnome-keyring and dbus).</source>
        <translation>Das Programm in einer Desktop-Sitzung mit GNOME Keyring, KWallet oder KeePassXC als Secret Service starten (Debian: die Pakete gnome-keyring und dbus).</translation>
    </message>
    <message>
        <source>Start it in a desktop session. In a terminal check a list with: zgen-desktop check WORKBOOK, and see the whole job with: zgen-desktop --practice</source>
        <translation>Das Programm in einer Desktop-Sitzung starten. Im Terminal prüft man eine Liste mit: zgen-desktop check WORKBOOK und sieht die ganze Arbeit mit: zgen-desktop --practice</translation>
    </message>
    <message>
        <source>Store the password again: add the connection once more under the same name.</source>
        <translation>Das Passwort neu speichern: die Verbindung unter demselben Namen noch einmal anlegen.</translation>
    </message>
    <message>
        <source>Store the tenant's own WSDL with the connection, or leave the entity empty: then the login goes to the user's own entity.</source>
        <translation>Hinterlegen Sie die eigene WSDL des Mandanten bei der Verbindung, oder lassen Sie die Entität leer: Dann geht die Anmeldung an die eigene Entität des Benutzers.</translation>
    </message>
    <message>
        <source>Store the tenant's own, newest WSDL with the connection, or leave the field out.</source>
        <translation>Die eigene, neueste WSDL des Mandanten zur Verbindung speichern oder das Feld weglassen.</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>The API is switched off for this tenant</source>
        <translation>Die API ist für diesen Mandanten abgeschaltet</translation>
    </message>
    <message>
        <source>The OAuth client was not accepted</source>
        <translation>Der OAuth-Client wurde nicht angenommen</translation>
    </message>
    <message>
        <source>The PDFs can't be written there</source>
        <translation>Die PDFs können dort nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The WSDL can't be used</source>
        <translation>Die WSDL ist nicht benutzbar</translation>
    </message>
    <message>
        <source>The WSDL is of version {version}, and so is the address.</source>
        <translation>Die WSDL hat Version {version}, und die Adresse auch.</translation>
    </message>
    <message>
        <source>The WSDL of this connection has no PDF (Body) of an invoice.</source>
        <translation>Das WSDL dieser Verbindung kennt kein PDF (Body) einer Rechnung.</translation>
    </message>
    <message>
        <source>The WSDL of this connection lacks the call billingPreview, which came with version 61. Zuora leaves out what the user who downloaded it may not do.</source>
        <translation>Dem WSDL dieser Verbindung fehlt der Aufruf billingPreview, den es seit Version 61 gibt. Zuora lässt weg, was der Benutzer, der es heruntergeladen hat, nicht darf.</translation>
    </message>
    <message>
        <source>The WSDL of this connection lacks the call {operation}. Zuora leaves out what the user who downloaded it may not do.</source>
        <translation>Der WSDL dieser Verbindung fehlt {operation}. Zuora lässt weg, was der Benutzer nicht darf, der sie heruntergeladen hat.</translation>
    </message>
    <message>
        <source>The WSDL of this connection lacks the object {name}. Zuora leaves out what the user who downloaded it may not see.</source>
        <translation>Der WSDL dieser Verbindung fehlt das Objekt {name}. Zuora lässt weg, was der Benutzer, der sie heruntergeladen hat, nicht sehen darf.</translation>
    </message>
    <message>
        <source>The Zuora user is locked</source>
        <translation>Der Zuora-Benutzer ist gesperrt</translation>
    </message>
    <message>
        <source>The Zuora user may not do this</source>
        <translation>Der Zuora-Benutzer darf das nicht</translation>
    </message>
    <message>
        <source>The Zuora user may not generate invoices</source>
        <translation>Der Zuora-Benutzer darf keine Rechnungen erstellen</translation>
    </message>
    <message>
        <source>The account ID belongs to account {number}, not to {number2}.</source>
        <translation>Die Konto-ID gehört zum Konto {number}, nicht zu {number2}.</translation>
    </message>
    <message>
        <source>The account can't be the same in all rows.</source>
        <translation>Das Konto kann nicht in allen Zeilen dasselbe sein.</translation>
    </message>
    <message>
        <source>The account is not active in Zuora ({status}).</source>
        <translation>Das Konto ist in Zuora nicht aktiv ({status}).</translation>
    </message>
    <message>
        <source>The account number contains a line break or a control character.</source>
        <translation>Die Kontonummer enthält einen Zeilenumbruch oder ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The account number has {length} characters. Zuora allows 50.</source>
        <translation>Die Kontonummer hat {length} Zeichen. Zuora erlaubt 50.</translation>
    </message>
    <message>
        <source>The answer can't be understood: {error}.</source>
        <translation>Die Antwort ist nicht zu verstehen: {error}.</translation>
    </message>
    <message>
        <source>The answer could not be read ({name}).</source>
        <translation>Die Antwort ließ sich nicht lesen ({name}).</translation>
    </message>
    <message>
        <source>The answer did not come from Zuora ({host})</source>
        <translation>Die Antwort kam nicht von Zuora ({host})</translation>
    </message>
    <message>
        <source>The answer is not from Zuora (HTTP {status}).</source>
        <translation>Die Antwort stammt nicht von Zuora (HTTP {status}).</translation>
    </message>
    <message>
        <source>The answer of {host} can't be understood</source>
        <translation>Die Antwort von {host} ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>The answer points elsewhere instead of being one.</source>
        <translation>Die Antwort verweist anderswohin, statt eine zu sein.</translation>
    </message>
    <message>
        <source>The call failed in an unforeseen way ({name}).</source>
        <translation>Die Anfrage ist auf unvorhergesehene Weise gescheitert ({name}).</translation>
    </message>
    <message>
        <source>The call was not finished.</source>
        <translation>Die Anfrage wurde nicht beendet.</translation>
    </message>
    <message>
        <source>The cells and messages of run {id} were erased on {forgotten}, as it was older than is kept. A sheet written now would say less than the one there was.</source>
        <translation>Zellen und Meldungen von Lauf {id} wurden am {forgotten} gelöscht, weil er älter war, als aufgehoben wird. Ein jetzt geschriebenes Blatt würde weniger sagen als das frühere.</translation>
    </message>
    <message>
        <source>The cells and messages of run {run} were erased on {forgotten}, as it was older than is kept.</source>
        <translation>Zellen und Meldungen von Lauf {run} wurden am {forgotten} gelöscht, weil er älter war, als aufgehoben wird.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted</source>
        <translation>Dem Zertifikat von {host} wird nicht vertraut</translation>
    </message>
    <message>
        <source>The check was stopped</source>
        <translation>Die Prüfung wurde angehalten</translation>
    </message>
    <message>
        <source>The client's secret is needed</source>
        <translation>Das Secret des Clients wird gebraucht</translation>
    </message>
    <message>
        <source>The columns are {names}.</source>
        <translation>Die Spalten sind {names}.</translation>
    </message>
    <message>
        <source>The computer was asleep or too busy to send it in time.</source>
        <translation>Der Computer war im Ruhezustand oder zu beschäftigt, um die Anfrage rechtzeitig zu senden.</translation>
    </message>
    <message>
        <source>The connection “{practice}” is always there and leads to the practice tenant.</source>
        <translation>Die Verbindung „{practice}“ ist immer da und führt zum Übungsmandanten.</translation>
    </message>
    <message>
        <source>The copy would replace the workbook itself.</source>
        <translation>Die Kopie würde die Arbeitsmappe selbst ersetzen.</translation>
    </message>
    <message>
        <source>The credential store is locked</source>
        <translation>Der Schlüsselspeicher ist gesperrt</translation>
    </message>
    <message>
        <source>The credential store refused</source>
        <translation>Der Schlüsselspeicher hat abgelehnt</translation>
    </message>
    <message>
        <source>The data folder can't be used</source>
        <translation>Der Datenordner ist nicht benutzbar</translation>
    </message>
    <message>
        <source>The data folder is on a network drive</source>
        <translation>Der Datenordner liegt auf einem Netzlaufwerk</translation>
    </message>
    <message>
        <source>The data folder {folder} is held by {words}.</source>
        <translation>Der Datenordner {folder} ist belegt: {words}.</translation>
    </message>
    <message>
        <source>The dates of the invoice in Zuora are not the dates that were sent. Look at it in Zuora.</source>
        <translation>Die Daten der Rechnung in Zuora sind nicht die gesendeten. In Zuora ansehen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>The environment does not fit the address</source>
        <translation>Die Umgebung passt nicht zur Adresse</translation>
    </message>
    <message>
        <source>The events of an older program's record were put in again.</source>
        <translation>Die Einträge eines älteren Programms wurden wieder eingefügt.</translation>
    </message>
    <message>
        <source>The field {field} takes {kind}, and {value} is none.</source>
        <translation>Das Feld {field} nimmt {kind} auf, und {value} ist das nicht.</translation>
    </message>
    <message>
        <source>The file can't be written</source>
        <translation>Die Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The file itself is damaged ({damage}).</source>
        <translation>Die Datei selbst ist beschädigt ({damage}).</translation>
    </message>
    <message>
        <source>The first invoice has other dates than were sent</source>
        <translation>Die erste Rechnung hat andere Daten, als gesendet wurden</translation>
    </message>
    <message>
        <source>The folder of {name} can't be written to.</source>
        <translation>In den Ordner von {name} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The formula in {cell} has no calculated value yet.</source>
        <translation>Die Formel in {cell} hat noch keinen berechneten Wert.</translation>
    </message>
    <message>
        <source>The invoice of row {row} has another invoice date or target date in Zuora than in the list.</source>
        <translation>Die Rechnung der Zeile {row} hat in Zuora ein anderes Rechnungsdatum oder einen anderen Stichtag als in der Liste.</translation>
    </message>
    <message>
        <source>The invoice that Zuora named belongs to another account.</source>
        <translation>Die Rechnung, die Zuora nannte, gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>The invoice was deleted or cancelled since.</source>
        <translation>Die Rechnung wurde seither gelöscht oder storniert.</translation>
    </message>
    <message>
        <source>The last list of this kind had one date for all rows.</source>
        <translation>Die letzte Liste dieser Art hatte ein Datum für alle Zeilen.</translation>
    </message>
    <message>
        <source>The list can be sent without. For a preview, use the connection without a WSDL of its own, or ask the Zuora administrator for the permission and download the WSDL again.</source>
        <translation>Die Liste kann ohne sie gesendet werden. Für eine Vorschau benutzen Sie die Verbindung ohne eigenes WSDL, oder bitten Sie den Zuora-Administrator um das Recht und laden das WSDL noch einmal herunter.</translation>
    </message>
    <message>
        <source>The list has no rows.</source>
        <translation>Die Liste hat keine Zeilen.</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>Die Liste ist leer</translation>
    </message>
    <message>
        <source>The list is not in this encoding</source>
        <translation>Die Liste ist nicht in dieser Zeichencodierung</translation>
    </message>
    <message>
        <source>The list was changed in its file after it was read. The results are of the list as it was read.</source>
        <translation>Die Liste wurde in ihrer Datei geändert, nachdem sie gelesen wurde. Die Ergebnisse gehören zu der Liste, wie sie gelesen wurde.</translation>
    </message>
    <message>
        <source>The list was changed in the workbook after it was read: rows {rows}. The results are of the list as it was read.</source>
        <translation>Die Liste wurde in der Arbeitsmappe geändert, nachdem sie gelesen wurde: Zeilen {rows}. Die Ergebnisse gehören zu der Liste, wie sie gelesen wurde.</translation>
    </message>
    <message>
        <source>The list was changed since it was checked</source>
        <translation>Die Liste wurde seit der Prüfung geändert</translation>
    </message>
    <message>
        <source>The list was confirmed for {tenant_words} as {user_name}, but the connection “{name}” now leads to {tenant_title} as {user_name2}.</source>
        <translation>Die Liste wurde für {tenant_words} als {user_name} bestätigt, aber die Verbindung „{name}“ führt jetzt zu {tenant_title} als {user_name2}.</translation>
    </message>
    <message>
        <source>The log can't be written</source>
        <translation>Das Protokoll lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The login leads to another tenant than before</source>
        <translation>Die Anmeldung führt zu einem anderen Mandanten als vorher</translation>
    </message>
    <message>
        <source>The login of its WSDL takes no such entity. Only the WSDL that a multi-entity tenant offers for download, in version 78 or newer (79 for names), does.</source>
        <translation>Die Anmeldung dieser WSDL nimmt eine solche Entität nicht an. Das tut nur die WSDL, die ein Mandant mit mehreren Entitäten zum Herunterladen anbietet, ab Version 78 (für Namen ab 79).</translation>
    </message>
    <message>
        <source>The login points to a place that can't be trusted</source>
        <translation>Die Anmeldung führt an einen Ort, dem nicht zu trauen ist</translation>
    </message>
    <message>
        <source>The mark stays, but the workbook is not as it was when it was called final.</source>
        <translation>Die Kennzeichnung bleibt, aber die Arbeitsmappe ist nicht mehr so, wie sie als abgeschlossen bezeichnet wurde.</translation>
    </message>
    <message>
        <source>The new file did not pass its check ({error}), and the workbook was left as it is.</source>
        <translation>Die neue Datei hat ihre Prüfung nicht bestanden ({error}), und die Arbeitsmappe blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The new sheet breaks the signature: whoever opens the workbook is told that it was changed after signing.</source>
        <translation>Das neue Blatt macht die Signatur ungültig: Wer die Arbeitsmappe öffnet, erfährt, dass sie nach dem Signieren geändert wurde.</translation>
    </message>
    <message>
        <source>The new sheet does not stand in that list, and Excel may stop sharing the workbook or forget the list.</source>
        <translation>Das neue Blatt steht nicht in dieser Liste, und Excel beendet vielleicht die Freigabe oder verwirft die Liste.</translation>
    </message>
    <message>
        <source>The new sheet stands beside them, the protection stays, and so the sheet can't be deleted or moved in Excel without its password.</source>
        <translation>Das neue Blatt steht neben ihnen, der Schutz bleibt, und so lässt sich das Blatt in Excel ohne das Kennwort weder löschen noch verschieben.</translation>
    </message>
    <message>
        <source>The number of accounts is another one</source>
        <translation>Die Zahl der Konten ist eine andere</translation>
    </message>
    <message>
        <source>The number of invoices is another one</source>
        <translation>Die Zahl der Rechnungen ist eine andere</translation>
    </message>
    <message>
        <source>The number of rows is another one</source>
        <translation>Die Zahl der Zeilen ist eine andere</translation>
    </message>
    <message>
        <source>The number of runs is another one</source>
        <translation>Die Zahl der Läufe ist eine andere</translation>
    </message>
    <message>
        <source>The numbers of rows on record are not those of the rows.</source>
        <translation>Die festgehaltenen Zeilenzahlen sind nicht die der Zeilen.</translation>
    </message>
    <message>
        <source>The password is asked for</source>
        <translation>Das Passwort wird gefragt</translation>
    </message>
    <message>
        <source>The password is kept nowhere else.</source>
        <translation>Anderswo wird das Passwort nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The password is needed</source>
        <translation>Das Passwort ist nötig</translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation>Das Kennwort ist falsch</translation>
    </message>
    <message>
        <source>The password of the connection “{connection}” was stored for {stored}, not for {host}. It was not used.</source>
        <translation>Das Passwort der Verbindung „{connection}“ wurde für {stored} gespeichert, nicht für {host}. Es wurde nicht benutzt.</translation>
    </message>
    <message>
        <source>The password of {user} for “{name}” is not stored: it is kept only until the program ends.</source>
        <translation>Das Passwort von {user} für „{name}“ ist nicht gespeichert: es bleibt nur, bis das Programm endet.</translation>
    </message>
    <message>
        <source>The practice tenant is always there.</source>
        <translation>Der Übungsmandant ist immer da.</translation>
    </message>
    <message>
        <source>The program ended before the run did.</source>
        <translation>Das Programm endete vor dem Lauf.</translation>
    </message>
    <message>
        <source>The program ended while this row was being sent, before Zuora's answer was on record.</source>
        <translation>Das Programm endete, während diese Zeile gesendet wurde, bevor die Antwort von Zuora festgehalten war.</translation>
    </message>
    <message>
        <source>The program has stopped itself</source>
        <translation>Das Programm hat sich selbst angehalten</translation>
    </message>
    <message>
        <source>The program stopped itself before it could judge Zuora's answer.</source>
        <translation>Das Programm hielt sich an, bevor es die Antwort von Zuora beurteilen konnte.</translation>
    </message>
    <message>
        <source>The proxy did not let the connection through</source>
        <translation>Der Proxy hat die Verbindung nicht durchgelassen</translation>
    </message>
    <message>
        <source>The proxy wants a login</source>
        <translation>Der Proxy verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>The quiet window is too short</source>
        <translation>Die Wartezeit ist zu kurz</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Die Aufzeichnung</translation>
    </message>
    <message>
        <source>The record before it was damaged, so nobody knows which accounts were being sent. What was sent then may still appear in Zuora until {until}. Nothing was sent now.</source>
        <translation>Was vorher festgehalten war, ist beschädigt; niemand weiß, welche Konten gerade gesendet wurden. Was damals gesendet wurde, kann in Zuora noch bis {until} auftauchen. Jetzt wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The record of runs can't be kept safely here</source>
        <translation>Läufe lassen sich hier nicht sicher festhalten</translation>
    </message>
    <message>
        <source>The record of runs can't be read</source>
        <translation>Die festgehaltenen Läufe lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>The record of runs can't be written</source>
        <translation>Läufe lassen sich nicht festhalten</translation>
    </message>
    <message>
        <source>The record of runs is damaged</source>
        <translation>Die Datei der festgehaltenen Läufe ist beschädigt</translation>
    </message>
    <message>
        <source>The record of runs was damaged and was put aside</source>
        <translation>Die Datei der festgehaltenen Läufe war beschädigt und liegt jetzt zur Seite</translation>
    </message>
    <message>
        <source>The record of runs was written by a newer version</source>
        <translation>Die Datei der festgehaltenen Läufe stammt von einer neueren Version</translation>
    </message>
    <message>
        <source>The record was only just begun anew</source>
        <translation>Das Festhalten hat eben erst neu begonnen</translation>
    </message>
    <message>
        <source>The results are in “{name}” instead.</source>
        <translation>Die Ergebnisse stehen stattdessen in „{name}“.</translation>
    </message>
    <message>
        <source>The results can't go there</source>
        <translation>Dorthin können die Ergebnisse nicht</translation>
    </message>
    <message>
        <source>The results could not be written</source>
        <translation>Die Ergebnisse ließen sich nicht schreiben</translation>
    </message>
    <message>
        <source>The results don't fit into a sheet</source>
        <translation>Die Ergebnisse passen nicht in ein Blatt</translation>
    </message>
    <message>
        <source>The results of this run can't be written again</source>
        <translation>Die Ergebnisse dieses Laufs lassen sich nicht noch einmal schreiben</translation>
    </message>
    <message>
        <source>The results sheet “{sheet}” in {path} was written from a record that this one is not: its end was cut off, or it is an older copy.</source>
        <translation>Das Ergebnisblatt „{sheet}“ in {path} stammt von einer anderen Aufzeichnung als dieser: ihr Ende wurde abgeschnitten, oder sie ist eine ältere Kopie.</translation>
    </message>
    <message>
        <source>The results sheets in your workbooks show what earlier runs did: Outcome, Invoice ID and Run in every row. Accounts that are invoiced in Zuora already are held back when a list is checked; look in Zuora for those that were just being sent. If you have a backup of the file, close the program and put it back before you start again.</source>
        <translation>Die Ergebnisblätter in den Arbeitsmappen zeigen, was frühere Läufe taten: Outcome, Invoice ID und Run in jeder Zeile. Konten, die in Zuora schon berechnet sind, werden beim Prüfen einer Liste zurückgehalten; in Zuora nach denen sehen, die gerade gesendet wurden. Gibt es eine Sicherung der Datei, das Programm schließen und sie vor dem nächsten Start zurückspielen.</translation>
    </message>
    <message>
        <source>The run has no row {missing}.</source>
        <translation>Der Lauf hat keine Zeile {missing}.</translation>
    </message>
    <message>
        <source>The run was made by {user_name}, but the connection “{connection}” now logs in as {user_name2}.</source>
        <translation>Der Lauf stammt von {user_name}, aber die Verbindung „{connection}“ meldet sich jetzt als {user_name2} an.</translation>
    </message>
    <message>
        <source>The run was made on {tenant_title} ({host}), but the connection “{connection}” now leads to {tenant_title2} ({host2}).</source>
        <translation>Der Lauf ging an {tenant_title} ({host}), aber die Verbindung „{connection}“ führt jetzt zu {tenant_title2} ({host2}).</translation>
    </message>
    <message>
        <source>The secret of an OAuth client is known for one client on one host, and kept in one place.</source>
        <translation>Das Secret eines OAuth-Clients gilt für einen Client auf einem Host und wird an einer Stelle aufbewahrt.</translation>
    </message>
    <message>
        <source>The secret of the OAuth client is needed</source>
        <translation>Das Secret des OAuth-Clients wird gebraucht</translation>
    </message>
    <message>
        <source>The server has a problem (HTTP {status}).</source>
        <translation>Der Server hat ein Problem (HTTP {status}).</translation>
    </message>
    <message>
        <source>The settings can't be read</source>
        <translation>Die Einstellungen lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>The settings can't be saved</source>
        <translation>Die Einstellungen lassen sich nicht speichern</translation>
    </message>
    <message>
        <source>The settings were written by a newer version</source>
        <translation>Die Einstellungen stammen von einer neueren Version</translation>
    </message>
    <message>
        <source>The sheet is added without the password for changes; the reservation stays.</source>
        <translation>Das Blatt wird ohne das Kennwort für Änderungen hinzugefügt; der Schreibschutz bleibt.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” with the list is not there any more.</source>
        <translation>Das Blatt „{sheet}“ mit der Liste ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The spreadsheet has a password</source>
        <translation>Die Tabelle hat ein Kennwort</translation>
    </message>
    <message>
        <source>The stored password can't be read</source>
        <translation>Das gespeicherte Passwort lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The stored password is for another host</source>
        <translation>Das gespeicherte Passwort gilt für einen anderen Server</translation>
    </message>
    <message>
        <source>The structure of {name} is protected: its sheets shall stay as they are.</source>
        <translation>Die Struktur von {name} ist geschützt: Ihre Blätter sollen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The system said: {strerror}.</source>
        <translation>Das System sagte: {strerror}.</translation>
    </message>
    <message>
        <source>The tenant does not know this API version</source>
        <translation>Der Mandant kennt diese API-Version nicht</translation>
    </message>
    <message>
        <source>The tenant has an account {value} and an account {padded}.</source>
        <translation>Der Mandant hat ein Konto {value} und ein Konto {padded}.</translation>
    </message>
    <message>
        <source>The tenant has no account {value}, but one that is written {written}: {name}.</source>
        <translation>Der Mandant hat kein Konto {value}, aber eines mit der Schreibweise {written}: {name}.</translation>
    </message>
    <message>
        <source>The tenant has no account {value}. Numbers of this list are there with leading zeros to {digits} digits: {written} as {padded}, {name}.</source>
        <translation>Der Mandant hat kein Konto {value}. Nummern dieser Liste gibt es dort mit führenden Nullen auf {digits} Stellen: {written} als {padded}, {name}.</translation>
    </message>
    <message>
        <source>The tenant has no such account.</source>
        <translation>Der Mandant hat kein solches Konto.</translation>
    </message>
    <message>
        <source>The tenant said twice that the session is not valid, right after logging in.</source>
        <translation>Der Mandant sagte zweimal direkt nach der Anmeldung, die Sitzung sei ungültig.</translation>
    </message>
    <message>
        <source>The tenant takes no more requests for about {minutes} minutes.</source>
        <translation>Der Mandant nimmt etwa {minutes} Minuten lang keine Anfragen mehr an.</translation>
    </message>
    <message>
        <source>The tenant was not asked about all accounts.</source>
        <translation>Der Mandant wurde nicht nach allen Konten gefragt.</translation>
    </message>
    <message>
        <source>The tenant's API is switched off</source>
        <translation>Die API des Mandanten ist abgeschaltet</translation>
    </message>
    <message>
        <source>The tenant's WSDL has no {name}</source>
        <translation>Die WSDL des Mandanten hat kein {name}</translation>
    </message>
    <message>
        <source>The token has ended.</source>
        <translation>Das Token ist abgelaufen.</translation>
    </message>
    <message>
        <source>The workbook can't be opened</source>
        <translation>Die Arbeitsmappe lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The workbook can't be read</source>
        <translation>Die Arbeitsmappe lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The workbook can't take a sheet ({error}).</source>
        <translation>Die Arbeitsmappe kann kein Blatt aufnehmen ({error}).</translation>
    </message>
    <message>
        <source>The workbook changed while it was read</source>
        <translation>Die Arbeitsmappe hat sich beim Lesen geändert</translation>
    </message>
    <message>
        <source>The workbook has a password</source>
        <translation>Die Arbeitsmappe hat ein Kennwort</translation>
    </message>
    <message>
        <source>The workbook has a password of an old kind</source>
        <translation>Die Arbeitsmappe hat ein Kennwort alter Art</translation>
    </message>
    <message>
        <source>The workbook has no sheet “{wanted}”.</source>
        <translation>Die Arbeitsmappe hat kein Blatt „{wanted}“.</translation>
    </message>
    <message>
        <source>The workbook is damaged</source>
        <translation>Die Arbeitsmappe ist beschädigt</translation>
    </message>
    <message>
        <source>The workbook is not safe to open</source>
        <translation>Die Arbeitsmappe zu öffnen ist nicht sicher</translation>
    </message>
    <message>
        <source>The workbook is not there</source>
        <translation>Die Arbeitsmappe ist nicht da</translation>
    </message>
    <message>
        <source>The workbook is too large</source>
        <translation>Die Arbeitsmappe ist zu groß</translation>
    </message>
    <message>
        <source>The workbook is under rights management</source>
        <translation>Die Arbeitsmappe ist rechtegeschützt</translation>
    </message>
    <message>
        <source>The workbook keeps changing</source>
        <translation>Die Arbeitsmappe ändert sich immer wieder</translation>
    </message>
    <message>
        <source>The workbook or the sheet is not there any more.</source>
        <translation>Die Arbeitsmappe oder das Blatt ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The workbook would grow over 4 GB.</source>
        <translation>Die Arbeitsmappe würde größer als 4 GB.</translation>
    </message>
    <message>
        <source>The {fields} can be read in two ways: {both}.</source>
        <translation>{fields}: auf zwei Arten lesbar: {both}.</translation>
    </message>
    <message>
        <source>The {fields} hold plain numbers: {shown}.</source>
        <translation>{fields}: enthalten reine Zahlen: {shown}.</translation>
    </message>
    <message>
        <source>The {fields} holds plain numbers: {shown}.</source>
        <translation>{fields}: enthält reine Zahlen: {shown}.</translation>
    </message>
    <message>
        <source>The {field} is blank.</source>
        <translation>{field} ist leer.</translation>
    </message>
    <message>
        <source>The {field} was {rules}; today that is {day}.</source>
        <translation>{field}: das war {rules}; heute ist das {day}.</translation>
    </message>
    <message>
        <source>The {field} {day} is {days} days {direction}.</source>
        <translation>{field} {day} liegt {days} Tage {direction}.</translation>
    </message>
    <message>
        <source>The {rest} must be named, too.</source>
        <translation>Auch zu nennen: {rest}.</translation>
    </message>
    <message>
        <source>Their target date is {target_date}.</source>
        <translation>Ihr Stichtag ist {target_date}.</translation>
    </message>
    <message>
        <source>There are words on record that belong to no event.</source>
        <translation>Es sind Worte festgehalten, die zu keinem Eintrag gehören.</translation>
    </message>
    <message>
        <source>There is a connection “{alike}” already, and “{name}” differs from it in case only.</source>
        <translation>Es gibt schon eine Verbindung „{alike}“, und „{name}“ unterscheidet sich nur in Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>There is a connection “{name}” already.</source>
        <translation>Es gibt schon eine Verbindung „{name}“.</translation>
    </message>
    <message>
        <source>There is a file “{path}” already.</source>
        <translation>Es gibt schon eine Datei „{path}“.</translation>
    </message>
    <message>
        <source>There is no field {name}.</source>
        <translation>Ein Feld {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation>Eine Datei „{path}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no folder “{parent}”.</source>
        <translation>Einen Ordner „{parent}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no password for this connection</source>
        <translation>Für diese Verbindung gibt es kein Passwort</translation>
    </message>
    <message>
        <source>There is no place for the results</source>
        <translation>Für die Ergebnisse gibt es keinen Platz</translation>
    </message>
    <message>
        <source>There is no preview over this connection</source>
        <translation>Über diese Verbindung gibt es keine Vorschau</translation>
    </message>
    <message>
        <source>There is no safe place for the password</source>
        <translation>Für das Passwort gibt es keinen sicheren Ort</translation>
    </message>
    <message>
        <source>There is no such connection</source>
        <translation>Diese Verbindung gibt es nicht</translation>
    </message>
    <message>
        <source>There is no such day: {value}.</source>
        <translation>Diesen Tag gibt es nicht: {value}.</translation>
    </message>
    <message>
        <source>There is no such row</source>
        <translation>Diese Zeile gibt es nicht</translation>
    </message>
    <message>
        <source>There is no such run</source>
        <translation>Diesen Lauf gibt es nicht</translation>
    </message>
    <message>
        <source>There is no user name</source>
        <translation>Der Benutzername fehlt</translation>
    </message>
    <message>
        <source>There is nothing to decide</source>
        <translation>Es gibt nichts zu entscheiden</translation>
    </message>
    <message>
        <source>There is nothing to decide about.</source>
        <translation>Es gibt nichts, worüber zu entscheiden wäre.</translation>
    </message>
    <message>
        <source>There is nothing to do, unless a value should really begin or end with a space.</source>
        <translation>Es ist nichts zu tun, außer ein Wert soll wirklich mit einem Leerzeichen beginnen oder enden.</translation>
    </message>
    <message>
        <source>There is nothing to do, unless an account stands there.</source>
        <translation>Es ist nichts zu tun, außer dort steht ein Konto.</translation>
    </message>
    <message>
        <source>There is such a file already</source>
        <translation>Diese Datei gibt es schon</translation>
    </message>
    <message>
        <source>These rows can't be chosen</source>
        <translation>Diese Zeilen lassen sich nicht wählen</translation>
    </message>
    <message>
        <source>They have {row_count} rows and {count} columns; Excel takes {row_limit} rows with the header and {column_limit} columns.</source>
        <translation>Sie haben {row_count} Zeilen und {count} Spalten; Excel fasst {row_limit} Zeilen mit der Kopfzeile und {column_limit} Spalten.</translation>
    </message>
    <message>
        <source>This OAuth client can't be used</source>
        <translation>Dieser OAuth-Client ist nicht verwendbar</translation>
    </message>
    <message>
        <source>This account also stands in “{list}”, row {first}, which waits to be sent.</source>
        <translation>Dieses Konto steht auch in „{list}“, Zeile {first}, die auf das Senden wartet.</translation>
    </message>
    <message>
        <source>This account with target date {target} already stands in row {first}, with other charges.</source>
        <translation>Dieses Konto mit Stichtag {target} steht schon in Zeile {first}, mit anderen Posten.</translation>
    </message>
    <message>
        <source>This account with target date {target} already stands in row {first}.</source>
        <translation>Dieses Konto mit Stichtag {target} steht schon in Zeile {first}.</translation>
    </message>
    <message>
        <source>This can't separate columns</source>
        <translation>Das kann keine Spalten trennen</translation>
    </message>
    <message>
        <source>This connection can't choose an entity</source>
        <translation>Diese Verbindung kann keine Entität wählen</translation>
    </message>
    <message>
        <source>This connection can't log in to “{entity}”</source>
        <translation>Diese Verbindung kann sich nicht bei „{entity}“ anmelden</translation>
    </message>
    <message>
        <source>This connection has no field {name}.</source>
        <translation>Diese Verbindung hat kein Feld {name}.</translation>
    </message>
    <message>
        <source>This connection has unfinished runs</source>
        <translation>Diese Verbindung hat unfertige Läufe</translation>
    </message>
    <message>
        <source>This connection is for checking only</source>
        <translation>Diese Verbindung ist nur zum Prüfen</translation>
    </message>
    <message>
        <source>This invoice belongs to another row</source>
        <translation>Diese Rechnung gehört zu einer anderen Zeile</translation>
    </message>
    <message>
        <source>This invoice is cancelled</source>
        <translation>Diese Rechnung ist storniert</translation>
    </message>
    <message>
        <source>This invoice is not on record</source>
        <translation>Diese Rechnung ist nicht festgehalten</translation>
    </message>
    <message>
        <source>This invoice is older than the run</source>
        <translation>Diese Rechnung ist älter als der Lauf</translation>
    </message>
    <message>
        <source>This invoice was not found for this row</source>
        <translation>Diese Rechnung wurde zu dieser Zeile nicht gefunden</translation>
    </message>
    <message>
        <source>This is a sheet of results</source>
        <translation>Das ist ein Ergebnisblatt</translation>
    </message>
    <message>
        <source>This is another Zuora user</source>
        <translation>Das ist ein anderer Zuora-Benutzer</translation>
    </message>
    <message>
        <source>This is another program's file</source>
        <translation>Diese Datei gehört einem anderen Programm</translation>
    </message>
    <message>
        <source>This is another tenant</source>
        <translation>Das ist ein anderer Mandant</translation>
    </message>
    <message>
        <source>This is no text list</source>
        <translation>Das ist keine Textliste</translation>
    </message>
    <message>
        <source>This is the same account and target date as row {row}.</source>
        <translation>Das ist dasselbe Konto mit demselben Stichtag wie in Zeile {row}.</translation>
    </message>
    <message>
        <source>This list is not approved</source>
        <translation>Diese Liste ist nicht freigegeben</translation>
    </message>
    <message>
        <source>This name can't be used</source>
        <translation>Dieser Name ist nicht verwendbar</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Dieser Name ist vergeben</translation>
    </message>
    <message>
        <source>This row is a total ({value}), not an account.</source>
        <translation>Diese Zeile ist eine Summe ({value}), kein Konto.</translation>
    </message>
    <message>
        <source>This row is blank</source>
        <translation>Diese Zeile ist leer</translation>
    </message>
    <message>
        <source>This row names the columns again and holds no account.</source>
        <translation>Diese Zeile benennt noch einmal die Spalten und enthält kein Konto.</translation>
    </message>
    <message>
        <source>This row's invoice</source>
        <translation>Die Rechnung dieser Zeile</translation>
    </message>
    <message>
        <source>This user may not write there, or another program holds the file.</source>
        <translation>Dieser Benutzer darf dort nicht schreiben, oder ein anderes Programm hält die Datei fest.</translation>
    </message>
    <message>
        <source>This workbook calculates only when told to, so the values of its formulas may be old.</source>
        <translation>Diese Arbeitsmappe rechnet nur auf Anweisung, die Werte ihrer Formeln sind daher vielleicht veraltet.</translation>
    </message>
    <message>
        <source>This workbook calculates only when told to; results of formulas may be old.</source>
        <translation>Diese Arbeitsmappe rechnet nur auf Anweisung; Ergebnisse von Formeln sind vielleicht veraltet.</translation>
    </message>
    <message>
        <source>This workbook counts its days from 1904, not from 1900. The {field} in {cell} is read as {day}.</source>
        <translation>Diese Arbeitsmappe zählt ihre Tage ab 1904 und nicht ab 1900. Gelesen wird {cell} ({field}) als {day}.</translation>
    </message>
    <message>
        <source>Three tries in a row could not connect.</source>
        <translation>Drei Versuche nacheinander kamen nicht durch.</translation>
    </message>
    <message>
        <source>Too many invoices to read</source>
        <translation>Zu viele Rechnungen zum Lesen</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>In einigen Minuten noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again {when}.</source>
        <translation>Noch einmal versuchen: {when}.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, have this system's credential store looked at.</source>
        <translation>Noch einmal versuchen; bleibt es so, den Schlüsselspeicher dieses Systems prüfen lassen.</translation>
    </message>
    <message>
        <source>Try again; if it stays, ask IT whether something on the way changes the traffic.</source>
        <translation>Noch einmal versuchen; bleibt es so, die IT fragen, ob auf dem Weg etwas die Daten verändert.</translation>
    </message>
    <message>
        <source>Try again; if it stays, look whether the same user is logged in elsewhere.</source>
        <translation>Noch einmal versuchen; bleibt es so, nachsehen, ob derselbe Benutzer anderswo angemeldet ist.</translation>
    </message>
    <message>
        <source>Turn it round in Excel and name it {field}, or say for all rows: --set {field}=yes, or --set {field}=no.</source>
        <translation>Sie in Excel umkehren und {field} nennen, oder für alle Zeilen angeben: --set {field}=yes oder --set {field}=no.</translation>
    </message>
    <message>
        <source>Type that cell again.</source>
        <translation>Diese Zelle neu eintippen.</translation>
    </message>
    <message>
        <source>Type the account number again, or copy it from Zuora.</source>
        <translation>Die Kontonummer noch einmal eintippen oder aus Zuora kopieren.</translation>
    </message>
    <message>
        <source>Type the number of the one that is meant, or use its account ID.</source>
        <translation>Tippen Sie die Nummer des gemeinten Kontos, oder nehmen Sie seine Konto-ID.</translation>
    </message>
    <message>
        <source>Unknown field</source>
        <translation>Unbekanntes Feld</translation>
    </message>
    <message>
        <source>Unlock it (on Linux with “Passwords and Keys”, or by logging in again) and try again.</source>
        <translation>Ihn entsperren (unter Linux mit „Passwörter und Verschlüsselung“ oder durch neues Anmelden) und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Unmerge the cells in Excel and enter the value in each row, or type it here.</source>
        <translation>Den Zellverbund in Excel aufheben und den Wert in jede Zeile eintragen, oder ihn hier eintippen.</translation>
    </message>
    <message>
        <source>Use --map {field} or --set {field}, not both.</source>
        <translation>--map {field} oder --set {field} nehmen, nicht beides.</translation>
    </message>
    <message>
        <source>Use --set {field}=YYYY-MM-DD.</source>
        <translation>--set {field}=YYYY-MM-DD nehmen.</translation>
    </message>
    <message>
        <source>Use --set {field}=yes or =no.</source>
        <translation>--set {field}=yes oder =no nehmen.</translation>
    </message>
    <message>
        <source>Use an endpoint with a version that the tenant has, then try again.</source>
        <translation>Eine Adresse mit einer Version nehmen, die der Mandant hat, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Use one of {value}.</source>
        <translation>Eines davon nehmen: {value}.</translation>
    </message>
    <message>
        <source>Use the account ID instead.</source>
        <translation>Stattdessen die Konto-ID nehmen.</translation>
    </message>
    <message>
        <source>Use the connection without a WSDL of its own, or download the tenant's WSDL again.</source>
        <translation>Benutzen Sie die Verbindung ohne eigenes WSDL, oder laden Sie das WSDL des Mandanten noch einmal herunter.</translation>
    </message>
    <message>
        <source>Use {option} {field} only once.</source>
        <translation>{option} {field} nur einmal angeben.</translation>
    </message>
    <message>
        <source>User name and password are too long</source>
        <translation>Benutzername und Passwort sind zu lang</translation>
    </message>
    <message>
        <source>User name or password can't be sent</source>
        <translation>Benutzername oder Passwort lassen sich nicht senden</translation>
    </message>
    <message>
        <source>User name or password was not accepted</source>
        <translation>Benutzername oder Passwort wurde nicht angenommen</translation>
    </message>
    <message>
        <source>Wait until it has ended, or close it, and try again.</source>
        <translation>Warten, bis es beendet ist, oder es schließen, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Wait until that program is done with it.</source>
        <translation>Warten, bis dieses Programm damit fertig ist.</translation>
    </message>
    <message>
        <source>Wait until then, and check the list once more.</source>
        <translation>Bis dahin warten und die Liste noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Waiting for tax.</source>
        <translation>Wartet auf die Steuer.</translation>
    </message>
    <message>
        <source>Waits for {waits_for}.</source>
        <translation>Wartet auf {waits_for}.</translation>
    </message>
    <message>
        <source>Was there before</source>
        <translation>War vorher da</translation>
    </message>
    <message>
        <source>What Zuora answered</source>
        <translation>Was Zuora antwortete</translation>
    </message>
    <message>
        <source>What Zuora gave for this invoice is no PDF.</source>
        <translation>Was Zuora für diese Rechnung gab, ist kein PDF.</translation>
    </message>
    <message>
        <source>What became of each account and invoice is still on record: see the run under History.</source>
        <translation>Was aus jedem Konto und jeder Rechnung wurde, ist noch festgehalten: der Lauf steht im Verlauf.</translation>
    </message>
    <message>
        <source>What event {seq} said was removed.</source>
        <translation>Was Eintrag {seq} sagte, wurde entfernt.</translation>
    </message>
    <message>
        <source>What is erased can't be brought back. If that is what you want, confirm {count}. Nothing was erased.</source>
        <translation>Was gelöscht ist, lässt sich nicht zurückholen. Ist das gewollt, {count} bestätigen. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>What is on record can't be read ({error}).</source>
        <translation>Was festgehalten ist, lässt sich nicht lesen ({error}).</translation>
    </message>
    <message>
        <source>What is on record of run {of} is not what its events tell.</source>
        <translation>Was von Lauf {of} festgehalten ist, stimmt nicht mit seinen Einträgen überein.</translation>
    </message>
    <message>
        <source>What is on record of run {of} is not what its events tell: row {named} and more.</source>
        <translation>Was von Lauf {of} festgehalten ist, stimmt nicht mit seinen Einträgen überein: Zeile {named} und weitere.</translation>
    </message>
    <message>
        <source>What is on record of run {of} is not what its events tell: row {named}.</source>
        <translation>Was von Lauf {of} festgehalten ist, stimmt nicht mit seinen Einträgen überein: Zeile {named}.</translation>
    </message>
    <message>
        <source>What separates the columns?</source>
        <translation>Was trennt die Spalten?</translation>
    </message>
    <message>
        <source>What this run sent was erased</source>
        <translation>Was dieser Lauf sendete, ist gelöscht</translation>
    </message>
    <message>
        <source>What was not sent stays “Not sent”; continue the run when this is put right.</source>
        <translation>Was nicht gesendet wurde, bleibt „Nicht gesendet“; den Lauf fortsetzen, wenn das in Ordnung ist.</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>What {store} holds for the connection “{connection}” was not written by this program.</source>
        <translation>Was {store} für die Verbindung „{connection}“ enthält, stammt nicht von diesem Programm.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where {host} takes REST calls is not published.</source>
        <translation>Wo {host} REST-Aufrufe annimmt, ist nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Which column is the {field}?</source>
        <translation>Welche Spalte ist das Feld „{field}“?</translation>
    </message>
    <message>
        <source>Which column says whether this is billed: {field}?</source>
        <translation>Welche Spalte sagt, ob dies berechnet wird: {field}?</translation>
    </message>
    <message>
        <source>Which date this time?</source>
        <translation>Welches Datum diesmal?</translation>
    </message>
    <message>
        <source>Which encoding is this list in?</source>
        <translation>In welcher Zeichencodierung ist diese Liste?</translation>
    </message>
    <message>
        <source>Which row names the columns?</source>
        <translation>Welche Zeile benennt die Spalten?</translation>
    </message>
    <message>
        <source>Which sheet holds the list?</source>
        <translation>Welches Blatt enthält die Liste?</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Wer und wann</translation>
    </message>
    <message>
        <source>Widen the column in Excel and save the list again, or type the value.</source>
        <translation>Die Spalte in Excel breiter machen und die Liste neu speichern, oder den Wert eintippen.</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Die Windows-Anmeldeinformationsverwaltung</translation>
    </message>
    <message>
        <source>With Invoice Settlement SOAP makes no credit memos: Zuora may refuse these.</source>
        <translation>Mit Invoice Settlement macht SOAP keine Gutschriften: Zuora kann diese ablehnen.</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>Write us-production-copy-NNN or its URL.</source>
        <translation>us-production-copy-NNN oder die Adresse schreiben.</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Zgen Desktop is already at work</source>
        <translation>Zgen Desktop arbeitet schon</translation>
    </message>
    <message>
        <source>Zgen Desktop is open already and does not answer</source>
        <translation>Zgen Desktop ist schon offen und antwortet nicht</translation>
    </message>
    <message>
        <source>Zgen Desktop {version}</source>
        <translation>Zgen Desktop {version}</translation>
    </message>
    <message>
        <source>Zuora already has an invoice for this account.</source>
        <translation>Zuora hat schon eine Rechnung für dieses Konto.</translation>
    </message>
    <message>
        <source>Zuora already has {invoices}.</source>
        <translation>Zuora hat schon {invoices}.</translation>
    </message>
    <message>
        <source>Zuora answers on port 443 only</source>
        <translation>Zuora antwortet nur auf Port 443</translation>
    </message>
    <message>
        <source>Zuora asks for a long pause</source>
        <translation>Zuora verlangt eine lange Pause</translation>
    </message>
    <message>
        <source>Zuora asks for a pause.</source>
        <translation>Zuora verlangt eine Pause.</translation>
    </message>
    <message>
        <source>Zuora can't be reached</source>
        <translation>Zuora ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Zuora can't give this PDF</source>
        <translation>Zuora kann dieses PDF nicht geben</translation>
    </message>
    <message>
        <source>Zuora did not say what became of the request (HTTP {http_status}).</source>
        <translation>Zuora hat nicht gesagt, was aus der Anfrage wurde (HTTP {http_status}).</translation>
    </message>
    <message>
        <source>Zuora does not accept the login</source>
        <translation>Zuora nimmt die Anmeldung nicht an</translation>
    </message>
    <message>
        <source>Zuora does not let this user {what} invoices</source>
        <translation>Zuora lässt diesen Benutzer keine Rechnungen {what}</translation>
    </message>
    <message>
        <source>Zuora does not say who made it</source>
        <translation>Zuora sagt nicht, wer sie erstellt hat</translation>
    </message>
    <message>
        <source>Zuora ended the session</source>
        <translation>Zuora hat die Sitzung beendet</translation>
    </message>
    <message>
        <source>Zuora ends the session again and again</source>
        <translation>Zuora beendet die Sitzung immer wieder</translation>
    </message>
    <message>
        <source>Zuora gave no clear answer about some invoices. It is certain when this time is over.</source>
        <translation>Zu einigen Rechnungen kam von Zuora keine klare Antwort. Sicher ist es, wenn diese Zeit um ist.</translation>
    </message>
    <message>
        <source>Zuora gave no clear result.</source>
        <translation>Zuora gab kein klares Ergebnis.</translation>
    </message>
    <message>
        <source>Zuora gave no preview of this account.</source>
        <translation>Zuora gab für dieses Konto keine Vorschau.</translation>
    </message>
    <message>
        <source>Zuora gave one invoice id for two rows.</source>
        <translation>Zuora nannte eine Rechnungs-ID für zwei Zeilen.</translation>
    </message>
    <message>
        <source>Zuora gave {count} results for {rows} rows, so none can be matched to its row.</source>
        <translation>Zuora gab {count} Ergebnisse für {rows} Zeilen; so lässt sich keines seiner Zeile zuordnen.</translation>
    </message>
    <message>
        <source>Zuora has another request under the same key (422).</source>
        <translation>Zuora kennt unter demselben Schlüssel eine andere Anfrage (422).</translation>
    </message>
    <message>
        <source>Zuora has no PDF of this invoice.</source>
        <translation>Zuora hat kein PDF dieser Rechnung.</translation>
    </message>
    <message>
        <source>Zuora is asked what became of some accounts.</source>
        <translation>Zuora wird gefragt, was aus einigen Konten wurde.</translation>
    </message>
    <message>
        <source>Zuora is busy</source>
        <translation>Zuora ist ausgelastet</translation>
    </message>
    <message>
        <source>Zuora is busy.</source>
        <translation>Zuora ist ausgelastet.</translation>
    </message>
    <message>
        <source>Zuora is still making it</source>
        <translation>Zuora erstellt sie noch</translation>
    </message>
    <message>
        <source>Zuora is still making some invoices.</source>
        <translation>Zuora erstellt einige Rechnungen noch.</translation>
    </message>
    <message>
        <source>Zuora is still making the invoice.</source>
        <translation>Zuora erstellt die Rechnung noch.</translation>
    </message>
    <message>
        <source>Zuora is still making this invoice. Continue the run later to get its number and amount.</source>
        <translation>Zuora erstellt diese Rechnung noch. Den Lauf später fortsetzen, um Nummer und Betrag zu bekommen.</translation>
    </message>
    <message>
        <source>Zuora may not accept logins from this place</source>
        <translation>Zuora nimmt Anmeldungen von hier vielleicht nicht an</translation>
    </message>
    <message>
        <source>Zuora named an invoice that is older than this try.</source>
        <translation>Zuora nannte eine Rechnung, die älter ist als dieser Versuch.</translation>
    </message>
    <message>
        <source>Zuora named the draft {number}, but it is as it was before.</source>
        <translation>Zuora nannte den Entwurf {number}, aber er ist, wie er vorher war.</translation>
    </message>
    <message>
        <source>Zuora named the invoice {invoice_id}, but it can't be found there.</source>
        <translation>Zuora nannte die Rechnung {invoice_id}, aber dort ist sie nicht zu finden.</translation>
    </message>
    <message>
        <source>Zuora refused it: {refusal_words}</source>
        <translation>Zuora lehnte es ab: {refusal_words}</translation>
    </message>
    <message>
        <source>Zuora refused the question</source>
        <translation>Zuora hat die Abfrage abgelehnt</translation>
    </message>
    <message>
        <source>Zuora refuses account after account for the same reason</source>
        <translation>Zuora lehnt Konto um Konto aus demselben Grund ab</translation>
    </message>
    <message>
        <source>Zuora said done, not looked up yet</source>
        <translation>Zuora sagte getan, noch nicht nachgeschlagen</translation>
    </message>
    <message>
        <source>Zuora said no, not looked up yet</source>
        <translation>Zuora sagte nein, noch nicht nachgeschlagen</translation>
    </message>
    <message>
        <source>Zuora said success without a usable invoice id.</source>
        <translation>Zuora meldete Erfolg ohne brauchbare Rechnungs-ID.</translation>
    </message>
    <message>
        <source>Zuora said that it was done, but nothing came of it</source>
        <translation>Zuora sagte, es sei getan, aber nichts kam dabei heraus</translation>
    </message>
    <message>
        <source>Zuora said that nothing is due, but the earlier try could not be looked up: {message}</source>
        <translation>Zuora sagte, es sei nichts fällig, aber der frühere Versuch ließ sich nicht nachschlagen: {message}</translation>
    </message>
    <message>
        <source>Zuora said that nothing was done, but there is a new invoice.</source>
        <translation>Zuora hat gesagt, dass nichts geschehen ist, aber es gibt eine neue Rechnung.</translation>
    </message>
    <message>
        <source>Zuora said that the invoice was made, but it was not looked up yet.</source>
        <translation>Zuora sagte, die Rechnung sei erstellt, aber sie wurde noch nicht nachgeschlagen.</translation>
    </message>
    <message>
        <source>Zuora said: {message}</source>
        <translation>Zuora sagte: {message}</translation>
    </message>
    <message>
        <source>Zuora said: {message} ({code})</source>
        <translation>Zuora sagte: {message} ({code})</translation>
    </message>
    <message>
        <source>Zuora says: {message}</source>
        <translation>Zuora sagt: {message}</translation>
    </message>
    <message>
        <source>Zuora says: {message} ({code})</source>
        <translation>Zuora sagt: {message} ({code})</translation>
    </message>
    <message>
        <source>Zuora takes REST calls there, and logins only at its SOAP address</source>
        <translation>dort nimmt Zuora REST-Aufrufe an, Anmeldungen nur unter der SOAP-Adresse</translation>
    </message>
    <message>
        <source>Zuora user</source>
        <translation>Zuora-Benutzer</translation>
    </message>
    <message>
        <source>Zuora was busy with it at every try</source>
        <translation>Zuora war bei jedem Versuch damit beschäftigt</translation>
    </message>
    <message>
        <source>Zuora was still at it (409).</source>
        <translation>Zuora war noch dabei (409).</translation>
    </message>
    <message>
        <source>Zuora was still making the invoices of row {row}; continue the run first</source>
        <translation>Zuora war noch dabei, die Rechnungen der Zeile {row} zu erstellen; zuerst den Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Zuora's clock then</source>
        <translation>Uhr von Zuora dabei</translation>
    </message>
    <message>
        <source>Zuora's results could not be matched to the invoices of this try.</source>
        <translation>Die Ergebnisse von Zuora ließen sich den Rechnungen dieses Versuchs nicht zuordnen.</translation>
    </message>
    <message>
        <source>Zuora's results could not be matched to the rows of this try.</source>
        <translation>Die Ergebnisse von Zuora ließen sich den Zeilen dieses Versuchs nicht zuordnen.</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>eine PowerPoint-Präsentation</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>ein Word-Dokument</translation>
    </message>
    <message>
        <source>a binary Excel workbook (.xlsb)</source>
        <translation>eine binäre Excel-Arbeitsmappe (.xlsb)</translation>
    </message>
    <message>
        <source>a cell that was not written like this</source>
        <translation>eine Zelle, die so nicht geschrieben wurde</translation>
    </message>
    <message>
        <source>a document type declaration</source>
        <translation>eine Dokumenttyp-Deklaration</translation>
    </message>
    <message>
        <source>a file of an unknown kind</source>
        <translation>eine Datei unbekannter Art</translation>
    </message>
    <message>
        <source>a flat OpenDocument spreadsheet (.fods)</source>
        <translation>eine flache OpenDocument-Tabelle (.fods)</translation>
    </message>
    <message>
        <source>a package of another program, or of a trial version of Excel</source>
        <translation>ein Paket eines anderen Programms oder einer Testversion von Excel</translation>
    </message>
    <message>
        <source>a preview does not hold as many items as it says</source>
        <translation>eine Vorschau enthält nicht so viele Posten, wie sie sagt</translation>
    </message>
    <message>
        <source>a production copy has a number</source>
        <translation>eine Produktionskopie hat eine Nummer</translation>
    </message>
    <message>
        <source>a proxy wants a user name and password (407)</source>
        <translation>ein Proxy verlangt Benutzername und Passwort (407)</translation>
    </message>
    <message>
        <source>a result has another form</source>
        <translation>ein Ergebnis hat eine andere Form</translation>
    </message>
    <message>
        <source>a text list (.csv)</source>
        <translation>eine Textliste (.csv)</translation>
    </message>
    <message>
        <source>a type that the WSDL does not have</source>
        <translation>eine Art, die die WSDL nicht hat</translation>
    </message>
    <message>
        <source>a value came back other than it was written</source>
        <translation>ein Wert kam anders zurück, als er geschrieben wurde</translation>
    </message>
    <message>
        <source>a web page, whatever its name says</source>
        <translation>eine Webseite, was immer der Name sagt</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a workbook in the old Excel 97-2003 format (.xls)</source>
        <translation>eine Arbeitsmappe im alten Format von Excel 97-2003 (.xls)</translation>
    </message>
    <message>
        <source>a workbook of Excel 4 or older (.xls)</source>
        <translation>eine Arbeitsmappe von Excel 4 oder älter (.xls)</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>ein Zip-Archiv</translation>
    </message>
    <message>
        <source>account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>account numbers</source>
        <translation>Kontonummern</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet (.ods)</source>
        <translation>eine OpenDocument-Tabelle (.ods)</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>an XML spreadsheet of Excel 2003</source>
        <translation>eine XML-Tabelle von Excel 2003</translation>
    </message>
    <message>
        <source>an account has a value that can't be read ({name})</source>
        <translation>ein Konto hat einen Wert, der sich nicht lesen lässt ({name})</translation>
    </message>
    <message>
        <source>an add-in</source>
        <translation>ein Add-In</translation>
    </message>
    <message>
        <source>an element is missing</source>
        <translation>ein Element fehlt</translation>
    </message>
    <message>
        <source>an element that the WSDL does not have</source>
        <translation>ein Element, das die WSDL nicht hat</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>an encrypted workbook of {size} bytes can't be opened</source>
        <translation>eine verschlüsselte Arbeitsmappe von {size} Bytes lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>an endless nesting of tags</source>
        <translation>eine endlose Verschachtelung</translation>
    </message>
    <message>
        <source>an endless row</source>
        <translation>eine endlose Zeile</translation>
    </message>
    <message>
        <source>an endless row of styles</source>
        <translation>eine endlose Reihe von Formaten</translation>
    </message>
    <message>
        <source>an endless row of tags</source>
        <translation>eine endlose Reihe von Elementen</translation>
    </message>
    <message>
        <source>an endless tag</source>
        <translation>ein endloses Element</translation>
    </message>
    <message>
        <source>an error has another form</source>
        <translation>ein Fehler hat eine andere Form</translation>
    </message>
    <message>
        <source>an invoice appeared before sending</source>
        <translation>vor dem Senden tauchte eine Rechnung auf</translation>
    </message>
    <message>
        <source>an invoice has a value that can't be read ({name})</source>
        <translation>eine Rechnung hat einen Wert, der sich nicht lesen lässt ({name})</translation>
    </message>
    <message>
        <source>an item of a preview has no amount</source>
        <translation>ein Posten einer Vorschau hat keinen Betrag</translation>
    </message>
    <message>
        <source>an unnamed place</source>
        <translation>an einen ungenannten Ort</translation>
    </message>
    <message>
        <source>and the</source>
        <translation>und</translation>
    </message>
    <message>
        <source>another Zuora user made it</source>
        <translation>ein anderer Zuora-Benutzer hat sie erstellt</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>von einem anderen Programm</translation>
    </message>
    <message>
        <source>another row was added to it since</source>
        <translation>seither wurde ihr eine andere Zeile zugefügt</translation>
    </message>
    <message>
        <source>as {codec} it reads “{sample}”</source>
        <translation>als {codec} steht dort „{sample}“</translation>
    </message>
    <message>
        <source>begun anew</source>
        <translation>neu begonnen</translation>
    </message>
    <message>
        <source>broken XML{where} ({error})</source>
        <translation>defektes XML{where} ({error})</translation>
    </message>
    <message>
        <source>by a filter</source>
        <translation>durch einen Filter</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>can be posted</source>
        <translation>lassen sich buchen</translation>
    </message>
    <message>
        <source>can be taken back</source>
        <translation>lassen sich zurücknehmen</translation>
    </message>
    <message>
        <source>cell {letter}{number} in row {row}</source>
        <translation>Zelle {letter}{number} in Zeile {row}</translation>
    </message>
    <message>
        <source>command {name}</source>
        <translation>vom Befehl {name}</translation>
    </message>
    <message>
        <source>content in UTF-16, which no spreadsheet program writes</source>
        <translation>Inhalt in UTF-16, das kein Tabellenprogramm schreibt</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>mit dem Tag vorn</translation>
    </message>
    <message>
        <source>decided as {as}: {reason}</source>
        <translation>entschieden als {as}: {reason}</translation>
    </message>
    <message>
        <source>done, seen in Zuora</source>
        <translation>getan, in Zuora gesehen</translation>
    </message>
    <message>
        <source>done: {told}; not done: {count}; unclear: {unclear}</source>
        <translation>getan: {told}; nicht getan: {count}; unklar: {unclear}</translation>
    </message>
    <message>
        <source>due {due_date}</source>
        <translation>fällig {due_date}</translation>
    </message>
    <message>
        <source>elements in another order, or twice</source>
        <translation>Elemente in anderer Reihenfolge oder doppelt</translation>
    </message>
    <message>
        <source>elements inside of a value</source>
        <translation>Elemente in einem Wert</translation>
    </message>
    <message>
        <source>entry cut off: {orig_filename}</source>
        <translation>abgeschnittener Eintrag: {orig_filename}</translation>
    </message>
    <message>
        <source>erased on {forgotten}, as the run was older than is kept</source>
        <translation>gelöscht am {forgotten}, weil der Lauf älter war, als aufgehoben wird</translation>
    </message>
    <message>
        <source>has the unknown type “{kind}”</source>
        <translation>hat die unbekannte Art „{kind}“</translation>
    </message>
    <message>
        <source>holds “{value}” as a number</source>
        <translation>enthält „{value}“ als Zahl</translation>
    </message>
    <message>
        <source>holds “{value}” as true or false</source>
        <translation>enthält „{value}“ als wahr oder falsch</translation>
    </message>
    <message>
        <source>http would send the password in the clear</source>
        <translation>http würde das Passwort unverschlüsselt senden</translation>
    </message>
    <message>
        <source>in a few minutes</source>
        <translation>in einigen Minuten</translation>
    </message>
    <message>
        <source>in its part “{part}”</source>
        <translation>in ihrem Teil „{part}“</translation>
    </message>
    <message>
        <source>in {retry_after} seconds</source>
        <translation>in {retry_after} Sekunden</translation>
    </message>
    <message>
        <source>invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>invoice date {invoice_date}</source>
        <translation>Rechnungsdatum {invoice_date}</translation>
    </message>
    <message>
        <source>invoices found for row {row}</source>
        <translation>Rechnungen, die zu Zeile {row} gefunden wurden</translation>
    </message>
    <message>
        <source>invoices of its account in Zuora</source>
        <translation>Rechnungen ihres Kontos in Zuora</translation>
    </message>
    <message>
        <source>invoices taken back or posted</source>
        <translation>Rechnungen zurückgenommen oder gebucht</translation>
    </message>
    <message>
        <source>invoices that were being made, read again</source>
        <translation>Rechnungen, die erstellt wurden, noch einmal gelesen</translation>
    </message>
    <message>
        <source>it belongs to another account</source>
        <translation>sie gehört zu einem anderen Konto</translation>
    </message>
    <message>
        <source>it can't be read again, {error}</source>
        <translation>sie lässt sich nicht wieder lesen, {error}</translation>
    </message>
    <message>
        <source>it claims more texts than it has</source>
        <translation>sie nennt mehr Texte, als sie hat</translation>
    </message>
    <message>
        <source>it claims to hold more than its size</source>
        <translation>sie gibt vor, mehr zu enthalten, als sie groß ist</translation>
    </message>
    <message>
        <source>it could not be verified</source>
        <translation>es ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>it does not say which of its parts is the workbook</source>
        <translation>sie sagt nicht, welcher ihrer Teile die Arbeitsmappe ist</translation>
    </message>
    <message>
        <source>it gave back something else than was stored</source>
        <translation>er gab etwas anderes zurück, als gespeichert wurde</translation>
    </message>
    <message>
        <source>it has a cell in row {row} and column {column}</source>
        <translation>sie hat eine Zelle in Zeile {row} und Spalte {column}</translation>
    </message>
    <message>
        <source>it has a query or characters that don't belong there</source>
        <translation>sie hat eine Abfrage oder Zeichen, die nicht hineingehören</translation>
    </message>
    <message>
        <source>it has a row “{text}”</source>
        <translation>sie hat eine Zeile „{text}“</translation>
    </message>
    <message>
        <source>it has become {status} meanwhile</source>
        <translation>sie ist inzwischen {status}</translation>
    </message>
    <message>
        <source>it has more than {max_row} rows</source>
        <translation>sie hat mehr als {max_row} Zeilen</translation>
    </message>
    <message>
        <source>it has not the password that it was given</source>
        <translation>sie hat nicht das Kennwort, das sie bekommen hat</translation>
    </message>
    <message>
        <source>it has {container} bytes</source>
        <translation>sie hat {container} Bytes</translation>
    </message>
    <message>
        <source>it holds more than {max_texts} different texts</source>
        <translation>sie enthält mehr als {max_texts} verschiedene Texte</translation>
    </message>
    <message>
        <source>it holds {count} parts</source>
        <translation>sie enthält {count} Teile</translation>
    </message>
    <message>
        <source>it is cancelled already</source>
        <translation>sie ist schon storniert</translation>
    </message>
    <message>
        <source>it is cancelled; deleting was refused for another invoice and not tried again</source>
        <translation>sie ist storniert; das Löschen wurde bei einer anderen Rechnung abgelehnt und nicht noch einmal versucht</translation>
    </message>
    <message>
        <source>it is deleted already</source>
        <translation>sie ist schon gelöscht</translation>
    </message>
    <message>
        <source>it is far larger than any WSDL of Zuora</source>
        <translation>sie ist weit größer als jede WSDL von Zuora</translation>
    </message>
    <message>
        <source>it is neither a data centre nor an https address</source>
        <translation>sie ist weder ein Rechenzentrum noch eine https-Adresse</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>sie ist kein JSON</translation>
    </message>
    <message>
        <source>it is no list of results</source>
        <translation>sie ist keine Liste von Ergebnissen</translation>
    </message>
    <message>
        <source>it is no whole JSON</source>
        <translation>sie ist kein vollständiges JSON</translation>
    </message>
    <message>
        <source>it is not a WSDL of Zuora with the call generate()</source>
        <translation>es ist keine WSDL von Zuora mit generate()</translation>
    </message>
    <message>
        <source>it is not a WSDL that can be read ({name})</source>
        <translation>es ist keine lesbare WSDL ({name})</translation>
    </message>
    <message>
        <source>it is not known yet what became of row {row}; continue the run first</source>
        <translation>noch ist nicht bekannt, was aus Zeile {row} wurde; zuerst den Lauf fortsetzen</translation>
    </message>
    <message>
        <source>it is not the invoice that was listed</source>
        <translation>es ist nicht die Rechnung, die aufgeführt war</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>sie ist nicht mehr da</translation>
    </message>
    <message>
        <source>it is not there any more; somebody else has deleted it</source>
        <translation>sie ist nicht mehr da; jemand anders hat sie gelöscht</translation>
    </message>
    <message>
        <source>it is of version {version}, and {missing} came with version {oldest_version}</source>
        <translation>sie hat Version {version}, und {missing} kam mit Version {oldest_version}</translation>
    </message>
    <message>
        <source>it is over 4 GB</source>
        <translation>sie ist größer als 4 GB</translation>
    </message>
    <message>
        <source>it is posted already</source>
        <translation>sie ist schon gebucht</translation>
    </message>
    <message>
        <source>it is posted, and something was paid or credited on it</source>
        <translation>sie ist gebucht, und etwas darauf ist bezahlt oder gutgeschrieben</translation>
    </message>
    <message>
        <source>it is too late to ask again</source>
        <translation>es ist zu spät, noch einmal zu fragen</translation>
    </message>
    <message>
        <source>it isn't a settings file</source>
        <translation>es ist keine Einstellungsdatei</translation>
    </message>
    <message>
        <source>it lacks the call {missing}</source>
        <translation>es fehlt {missing}</translation>
    </message>
    <message>
        <source>it lacks the object {name}</source>
        <translation>es fehlt das Objekt {name}</translation>
    </message>
    <message>
        <source>it names a user</source>
        <translation>sie nennt einen Benutzer</translation>
    </message>
    <message>
        <source>it names no API version</source>
        <translation>sie nennt keine API-Version</translation>
    </message>
    <message>
        <source>it names no code</source>
        <translation>sie nennt keinen Code</translation>
    </message>
    <message>
        <source>it says that a sheet is larger than sheets can be</source>
        <translation>ein Blatt soll größer sein, als Blätter sein können</translation>
    </message>
    <message>
        <source>it was not tried any more</source>
        <translation>es wurde nicht mehr versucht</translation>
    </message>
    <message>
        <source>it was posted since</source>
        <translation>sie wurde seither gebucht</translation>
    </message>
    <message>
        <source>it was there before this run</source>
        <translation>sie war schon vor diesem Lauf da</translation>
    </message>
    <message>
        <source>its amount has changed meanwhile</source>
        <translation>ihr Betrag hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>its amount has changed since; it was {was}</source>
        <translation>ihr Betrag hat sich seither geändert; er war {was}</translation>
    </message>
    <message>
        <source>its cell {column_letter}{row} can't be read for sure</source>
        <translation>ihre Zelle {column_letter}{row} lässt sich nicht sicher lesen</translation>
    </message>
    <message>
        <source>its cell {where} {error}</source>
        <translation>ihre Zelle {where} {error}</translation>
    </message>
    <message>
        <source>its cells are too many or too far to the right</source>
        <translation>sie hat zu viele Zellen oder zu weit rechts</translation>
    </message>
    <message>
        <source>its cells are written in a way that is not known here</source>
        <translation>ihre Zellen sind auf eine Art geschrieben, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>its format is {version}</source>
        <translation>ihr Format ist {version}</translation>
    </message>
    <message>
        <source>its host has characters that a host name can't have</source>
        <translation>der Servername hat Zeichen, die er nicht haben kann</translation>
    </message>
    <message>
        <source>its host is no address</source>
        <translation>der Servername ist keine Adresse</translation>
    </message>
    <message>
        <source>its host or port can't be read</source>
        <translation>Server oder Port sind nicht zu lesen</translation>
    </message>
    <message>
        <source>its part “content.xml” has {size} bytes</source>
        <translation>ihr Teil „content.xml“ hat {size} Bytes</translation>
    </message>
    <message>
        <source>its part “content.xml” is missing</source>
        <translation>ihr Teil „content.xml“ fehlt</translation>
    </message>
    <message>
        <source>its part “{filename}” is packed in an unknown way</source>
        <translation>ihr Teil „{filename}“ ist auf unbekannte Art gepackt</translation>
    </message>
    <message>
        <source>its part “{filename}” is there twice</source>
        <translation>ihr Teil „{filename}“ ist zweimal da</translation>
    </message>
    <message>
        <source>its part “{filename}” points outside of it</source>
        <translation>ihr Teil „{filename}“ zeigt nach außerhalb</translation>
    </message>
    <message>
        <source>its part “{filename}” shares its bytes with another</source>
        <translation>ihr Teil „{filename}“ teilt seine Bytes mit einem anderen</translation>
    </message>
    <message>
        <source>its part “{filename}” would grow from {compress_size} to {file_size} bytes</source>
        <translation>ihr Teil „{filename}“ würde von {compress_size} auf {file_size} Bytes wachsen</translation>
    </message>
    <message>
        <source>its part “{part}” has {file_size} bytes</source>
        <translation>ihr Teil „{part}“ hat {file_size} Bytes</translation>
    </message>
    <message>
        <source>its part “{part}” is missing</source>
        <translation>ihr Teil „{part}“ fehlt</translation>
    </message>
    <message>
        <source>its part “{part}” is no table</source>
        <translation>ihr Teil „{part}“ ist keine Tabelle</translation>
    </message>
    <message>
        <source>its part “{part}” is no worksheet</source>
        <translation>ihr Teil „{part}“ ist kein Tabellenblatt</translation>
    </message>
    <message>
        <source>its parts are cut off or spoiled</source>
        <translation>ihre Teile sind abgeschnitten oder verdorben</translation>
    </message>
    <message>
        <source>its parts are cut off or spoiled{where}</source>
        <translation>ihre Teile sind abgeschnitten oder verdorben{where}</translation>
    </message>
    <message>
        <source>its parts are not what they were</source>
        <translation>ihre Teile sind nicht mehr, was sie waren</translation>
    </message>
    <message>
        <source>its path is not /apps/services/a/VERSION</source>
        <translation>ihr Pfad ist nicht /apps/services/a/VERSION</translation>
    </message>
    <message>
        <source>its status is {status}</source>
        <translation>ihr Status ist {status}</translation>
    </message>
    <message>
        <source>its table of contents has {directory} bytes</source>
        <translation>ihr Inhaltsverzeichnis hat {directory} Bytes</translation>
    </message>
    <message>
        <source>its {name} lacks {absent}</source>
        <translation>ihrem {name} fehlt {absent}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>local machine</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>looked up in Zuora: nothing was made</source>
        <translation>in Zuora nachgesehen: Es wurde nichts erstellt</translation>
    </message>
    <message>
        <source>macOS Keychain</source>
        <translation>Der macOS-Schlüsselbund</translation>
    </message>
    <message>
        <source>made {created} by {by}</source>
        <translation>erstellt am {created} von {by}</translation>
    </message>
    <message>
        <source>minutes to wait</source>
        <translation>Minuten zu warten</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>mit dem Monat vorn</translation>
    </message>
    <message>
        <source>no HTTP</source>
        <translation>kein HTTP</translation>
    </message>
    <message>
        <source>no account</source>
        <translation>kein Konto</translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation>keine Antwort kam</translation>
    </message>
    <message>
        <source>no answer is on record</source>
        <translation>keine Antwort ist festgehalten</translation>
    </message>
    <message>
        <source>no clear answer</source>
        <translation>keine klare Antwort</translation>
    </message>
    <message>
        <source>no data centre has that name, and an address has a dot in it</source>
        <translation>kein Rechenzentrum heißt so, und eine Adresse enthält einen Punkt</translation>
    </message>
    <message>
        <source>no element</source>
        <translation>kein Element</translation>
    </message>
    <message>
        <source>no entry where the directory says: {orig_filename}</source>
        <translation>kein Eintrag, wo das Verzeichnis ihn nennt: {orig_filename}</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>noch keine Nummer</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>no root element</source>
        <translation>kein Wurzelelement</translation>
    </message>
    <message>
        <source>no secure connection to {host} could be set up ({reason})</source>
        <translation>zu {host} ließ sich keine sichere Verbindung aufbauen ({reason})</translation>
    </message>
    <message>
        <source>no table</source>
        <translation>keine Tabelle</translation>
    </message>
    <message>
        <source>no table {name}</source>
        <translation>keine Tabelle {name}</translation>
    </message>
    <message>
        <source>no tag at byte {currentbyteindex}</source>
        <translation>kein Element bei Byte {currentbyteindex}</translation>
    </message>
    <message>
        <source>nobody has decided yet whether it belongs to row {row}</source>
        <translation>noch hat niemand entschieden, ob sie zu Zeile {row} gehört</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>keiner angegeben</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>nothing came of it</source>
        <translation>nichts kam dabei heraus</translation>
    </message>
    <message>
        <source>nothing was left to do</source>
        <translation>es war nichts mehr zu tun</translation>
    </message>
    <message>
        <source>nothing was made</source>
        <translation>nichts wurde erstellt</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>nichts wurde gesendet</translation>
    </message>
    <message>
        <source>on {started}</source>
        <translation>vom {started}</translation>
    </message>
    <message>
        <source>one of its entries isn't what it should be: {error}</source>
        <translation>einer ihrer Einträge ist nicht, was er sein soll: {error}</translation>
    </message>
    <message>
        <source>one of its parts has no name</source>
        <translation>einer ihrer Teile hat keinen Namen</translation>
    </message>
    <message>
        <source>one of its texts is endless</source>
        <translation>einer ihrer Texte ist endlos</translation>
    </message>
    <message>
        <source>one-time charges</source>
        <translation>einmalige Posten</translation>
    </message>
    <message>
        <source>port {port} of {host} can't be reached</source>
        <translation>Port {port} von {host} ist nicht erreichbar</translation>
    </message>
    <message>
        <source>recurring charges</source>
        <translation>wiederkehrende Posten</translation>
    </message>
    <message>
        <source>refers to the text {index} of a table that does not have it</source>
        <translation>verweist auf den Text {index} einer Tabelle, die ihn nicht hat</translation>
    </message>
    <message>
        <source>replaced by a newer decision</source>
        <translation>durch eine neuere Entscheidung ersetzt</translation>
    </message>
    <message>
        <source>requests at the same time</source>
        <translation>Anfragen gleichzeitig</translation>
    </message>
    <message>
        <source>row {number}: {texts}</source>
        <translation>Zeile {number}: {texts}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>row {row} behind row {number}</source>
        <translation>Zeile {row} hinter Zeile {number}</translation>
    </message>
    <message>
        <source>row {row} of run {run}</source>
        <translation>Zeile {row} von Lauf {run}</translation>
    </message>
    <message>
        <source>row {row} was not looked up after Zuora's answer; continue the run first</source>
        <translation>Zeile {row} wurde nach der Antwort von Zuora nicht nachgeschlagen; zuerst den Lauf fortsetzen</translation>
    </message>
    <message>
        <source>rows in one request</source>
        <translation>Zeilen in einer Anfrage</translation>
    </message>
    <message>
        <source>says that it is “{reference}”</source>
        <translation>sagt, sie sei „{reference}“</translation>
    </message>
    <message>
        <source>somebody else has cancelled it</source>
        <translation>jemand anders hat sie storniert</translation>
    </message>
    <message>
        <source>somebody else has made it {status} meanwhile</source>
        <translation>jemand anders hat sie inzwischen auf {status} gesetzt</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>stays: {note}.</source>
        <translation>bleibt: {note}.</translation>
    </message>
    <message>
        <source>target date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>target date {target_date}</source>
        <translation>Stichtag {target_date}</translation>
    </message>
    <message>
        <source>tax {money_words}</source>
        <translation>Steuer {money_words}</translation>
    </message>
    <message>
        <source>the answer belongs to another call</source>
        <translation>die Antwort gehört zu einer anderen Anfrage</translation>
    </message>
    <message>
        <source>the answer comes in several parts</source>
        <translation>die Antwort kommt in mehreren Teilen</translation>
    </message>
    <message>
        <source>the answer did not come from Zuora's SOAP service (HTTP {status})</source>
        <translation>die Antwort kam nicht vom SOAP-Dienst von Zuora (HTTP {status})</translation>
    </message>
    <message>
        <source>the answer did not come from Zuora, perhaps from a proxy or a login page (HTTP {status})</source>
        <translation>die Antwort kam nicht von Zuora, vielleicht von einem Proxy oder einer Anmeldeseite (HTTP {status})</translation>
    </message>
    <message>
        <source>the answer does not have the form that the WSDL says: {error}</source>
        <translation>die Antwort hat nicht die Form, die die WSDL nennt: {error}</translation>
    </message>
    <message>
        <source>the answer from {value} did not arrive in time</source>
        <translation>die Antwort von {value} kam nicht rechtzeitig</translation>
    </message>
    <message>
        <source>the answer from {value} has an encoding that was not asked for</source>
        <translation>die Antwort von {value} hat eine Kodierung, die nicht verlangt war</translation>
    </message>
    <message>
        <source>the answer from {value} is compressed, which was not asked for</source>
        <translation>die Antwort von {value} ist komprimiert, was nicht verlangt war</translation>
    </message>
    <message>
        <source>the answer from {value} is larger than any real one</source>
        <translation>die Antwort von {value} ist größer als jede echte</translation>
    </message>
    <message>
        <source>the answer from {value} is not HTTP</source>
        <translation>die Antwort von {value} ist kein HTTP</translation>
    </message>
    <message>
        <source>the answer from {value} was cut short</source>
        <translation>die Antwort von {value} brach ab</translation>
    </message>
    <message>
        <source>the answer holds no token</source>
        <translation>die Antwort enthält kein Token</translation>
    </message>
    <message>
        <source>the answer is SOAP 1.2, which was not asked for</source>
        <translation>die Antwort ist SOAP 1.2, was nicht verlangt war</translation>
    </message>
    <message>
        <source>the answer is empty (HTTP {status})</source>
        <translation>die Antwort ist leer (HTTP {status})</translation>
    </message>
    <message>
        <source>the answer is larger than any real one</source>
        <translation>die Antwort ist größer als jede echte</translation>
    </message>
    <message>
        <source>the answer is not the one that was due (HTTP {status})</source>
        <translation>die Antwort ist nicht die erwartete (HTTP {status})</translation>
    </message>
    <message>
        <source>the answer is not the plain XML that Zuora sends</source>
        <translation>die Antwort ist nicht das einfache XML, das Zuora sendet</translation>
    </message>
    <message>
        <source>the answer points to {target} instead of being one</source>
        <translation>die Antwort verweist auf {target}, statt eine zu sein</translation>
    </message>
    <message>
        <source>the answer to a query does not say how many records there are</source>
        <translation>die Antwort auf eine Abfrage sagt nicht, wie viele Datensätze es gibt</translation>
    </message>
    <message>
        <source>the answer to a query does not say where it goes on</source>
        <translation>die Antwort auf eine Abfrage sagt nicht, wo sie weitergeht</translation>
    </message>
    <message>
        <source>the answer to a query has no result</source>
        <translation>die Antwort auf eine Abfrage hat kein Ergebnis</translation>
    </message>
    <message>
        <source>the answer was lost, and nothing came of it</source>
        <translation>die Antwort ging verloren, und nichts kam dabei heraus</translation>
    </message>
    <message>
        <source>the cells of its sheets are too many together</source>
        <translation>die Zellen ihrer Blätter sind zusammen zu viele</translation>
    </message>
    <message>
        <source>the certificate of {host} is not trusted: {why}{signed}</source>
        <translation>dem Zertifikat von {host} wird nicht vertraut: {why}{signed}</translation>
    </message>
    <message>
        <source>the connection to {host} was not set up in time</source>
        <translation>die Verbindung zu {host} kam nicht rechtzeitig zustande</translation>
    </message>
    <message>
        <source>the connection to {value} broke</source>
        <translation>die Verbindung zu {value} brach ab</translation>
    </message>
    <message>
        <source>the connection to {value} was closed without an answer</source>
        <translation>die Verbindung zu {value} wurde ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>the day itself</source>
        <translation>der Tag selbst</translation>
    </message>
    <message>
        <source>the earlier try had an effect after all</source>
        <translation>der frühere Versuch hatte doch eine Wirkung</translation>
    </message>
    <message>
        <source>the end of the month</source>
        <translation>das Monatsende</translation>
    </message>
    <message>
        <source>the envelope does not hold exactly one answer</source>
        <translation>der Umschlag enthält nicht genau eine Antwort</translation>
    </message>
    <message>
        <source>the file can't be read ({strerror})</source>
        <translation>die Datei lässt sich nicht lesen ({strerror})</translation>
    </message>
    <message>
        <source>the file ends in the middle</source>
        <translation>die Datei endet mittendrin</translation>
    </message>
    <message>
        <source>the file is not in Base64</source>
        <translation>die Datei ist nicht in Base64</translation>
    </message>
    <message>
        <source>the first of the next month</source>
        <translation>der Erste des nächsten Monats</translation>
    </message>
    <message>
        <source>the host {host} closed the connection before the request</source>
        <translation>der Server {host} schloss die Verbindung vor der Anfrage</translation>
    </message>
    <message>
        <source>the host {host} did not answer on port {port}</source>
        <translation>der Server {host} antwortete nicht auf Port {port}</translation>
    </message>
    <message>
        <source>the host {host} is not this computer, and http is for this one only</source>
        <translation>der Server {host} ist nicht dieser Computer, und http gilt nur für diesen</translation>
    </message>
    <message>
        <source>the host {host} refused the connection on port {port} ({errno})</source>
        <translation>der Server {host} lehnte die Verbindung auf Port {port} ab ({errno})</translation>
    </message>
    <message>
        <source>the links of the new sheet have no content type</source>
        <translation>den Links des neuen Blatts fehlt ihr Inhaltstyp</translation>
    </message>
    <message>
        <source>the list of sheets is not what it was</source>
        <translation>die Liste der Blätter ist nicht mehr, was sie war</translation>
    </message>
    <message>
        <source>the login brought no session</source>
        <translation>die Anmeldung brachte keine Sitzung</translation>
    </message>
    <message>
        <source>the name {host} was not found</source>
        <translation>der Name {host} wurde nicht gefunden</translation>
    </message>
    <message>
        <source>the new sheet can't be found</source>
        <translation>das neue Blatt ist nicht zu finden</translation>
    </message>
    <message>
        <source>the new sheet has no content type</source>
        <translation>das neue Blatt hat keinen Inhaltstyp</translation>
    </message>
    <message>
        <source>the part “{filename}” is not what it was</source>
        <translation>der Teil „{filename}“ ist nicht mehr, was er war</translation>
    </message>
    <message>
        <source>the proxy setting is of a kind ({scheme}) that is not supported</source>
        <translation>die Proxy-Einstellung ist von einer Art ({scheme}), die nicht unterstützt wird</translation>
    </message>
    <message>
        <source>the proxy {host} closed the connection</source>
        <translation>der Proxy {host} schloss die Verbindung</translation>
    </message>
    <message>
        <source>the proxy {host} did not answer in time</source>
        <translation>der Proxy {host} antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>the proxy {host} refused to connect ({status})</source>
        <translation>der Proxy {host} lehnte die Verbindung ab ({status})</translation>
    </message>
    <message>
        <source>the proxy {host} wants a user name and password (407)</source>
        <translation>der Proxy {host} verlangt Benutzername und Passwort (407)</translation>
    </message>
    <message>
        <source>the server or something before it failed (HTTP {status})</source>
        <translation>der Server oder etwas davor versagte (HTTP {status})</translation>
    </message>
    <message>
        <source>the sheet has more than {max_cells} filled cells</source>
        <translation>das Blatt hat mehr als {max_cells} gefüllte Zellen</translation>
    </message>
    <message>
        <source>the sheet has {file_size} bytes</source>
        <translation>das Blatt hat {file_size} Bytes</translation>
    </message>
    <message>
        <source>the tenant does not say which one it is</source>
        <translation>der Mandant sagt nicht, welcher er ist</translation>
    </message>
    <message>
        <source>the time for the whole call is over</source>
        <translation>die Zeit für die ganze Anfrage ist um</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>vom Fenster</translation>
    </message>
    <message>
        <source>the {kind}</source>
        <translation>vom {kind}</translation>
    </message>
    <message>
        <source>there is a document type declaration where it says how it is encrypted</source>
        <translation>wo steht, wie sie verschlüsselt ist, findet sich eine Dokumenttyp-Deklaration</translation>
    </message>
    <message>
        <source>there is no clear answer yet to the last step with it; look again in some minutes</source>
        <translation>zum letzten Schritt damit gibt es noch keine klare Antwort; in einigen Minuten noch einmal nachsehen</translation>
    </message>
    <message>
        <source>there is no port {port}</source>
        <translation>einen Port {port} gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>there is {error}{where}</source>
        <translation>da ist {error}{where}</translation>
    </message>
    <message>
        <source>this Zuora user</source>
        <translation>diesem Zuora-Benutzer</translation>
    </message>
    <message>
        <source>this run did not make it</source>
        <translation>dieser Lauf hat sie nicht erstellt</translation>
    </message>
    <message>
        <source>this run only added to it; it is a draft of its own</source>
        <translation>dieser Lauf hat ihr nur etwas zugefügt; sie ist ein eigener Entwurf</translation>
    </message>
    <message>
        <source>this user may not read it</source>
        <translation>dieser Benutzer darf sie nicht lesen</translation>
    </message>
    <message>
        <source>this user may not write there</source>
        <translation>dieser Benutzer darf dort nicht schreiben</translation>
    </message>
    <message>
        <source>trying its password would take minutes</source>
        <translation>ihr Kennwort zu prüfen würde Minuten dauern</translation>
    </message>
    <message>
        <source>unknown {currency}</source>
        <translation>{currency} in unbekannter Höhe</translation>
    </message>
    <message>
        <source>unpacked it has {total} GB</source>
        <translation>entpackt hat sie {total} GB</translation>
    </message>
    <message>
        <source>usage charges</source>
        <translation>nutzungsabhängige Posten</translation>
    </message>
    <message>
        <source>user {created_by}</source>
        <translation>Benutzer {created_by}</translation>
    </message>
    <message>
        <source>was not {done}. Zuora refused to {to_do} it: {refusal_words}</source>
        <translation>wurde nicht {done}. Zuora lehnte ab, sie zu {to_do}: {refusal_words}</translation>
    </message>
    <message>
        <source>was not {done}: {message}.</source>
        <translation>wurde nicht {done}: {message}.</translation>
    </message>
    <message>
        <source>what it says of its encryption is endless</source>
        <translation>was sie über ihre Verschlüsselung sagt, ist endlos</translation>
    </message>
    <message>
        <source>what stands around the new sheet is not what it was</source>
        <translation>was um das neue Blatt steht, ist nicht mehr, was es war</translation>
    </message>
    <message>
        <source>whole: nothing was edited, removed or put in another place</source>
        <translation>vollständig: nichts wurde bearbeitet, entfernt oder verschoben</translation>
    </message>
    <message>
        <source>with the {delimiter_names} the first row is {map}</source>
        <translation>mit {delimiter_names} ist die erste Zeile {map}</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>mit dem Jahr vorn</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>{cell} holds {value}, which Excel shows where a column is too narrow for its value.</source>
        <translation>In {cell} steht {value}: So zeigt Excel einen Wert, für den die Spalte zu schmal ist.</translation>
    </message>
    <message>
        <source>{cell} is blank. Blank does not say whether {field} are billed.</source>
        <translation>{cell} ist leer. Leer sagt nicht, ob berechnet wird: {field}.</translation>
    </message>
    <message>
        <source>{cell} is blank: it is merged with {first}, and Excel keeps the value there alone.</source>
        <translation>{cell} ist leer: Die Zelle ist mit {first} verbunden, und Excel behält den Wert nur dort.</translation>
    </message>
    <message>
        <source>{cell} shows the Excel error {value}.</source>
        <translation>{cell} zeigt den Excel-Fehler {value}.</translation>
    </message>
    <message>
        <source>{count} accounts of the tenant have this number.</source>
        <translation>{count} Konten des Mandanten haben diese Nummer.</translation>
    </message>
    <message>
        <source>{count} accounts, this one at place {rows}</source>
        <translation>{count} Konten, dieses an Stelle {rows}</translation>
    </message>
    <message>
        <source>{count} blank rows stand above this row.</source>
        <translation>Leere Zeilen über dieser Zeile: {count}.</translation>
    </message>
    <message>
        <source>{count} finished runs ended more than {months} months ago and still have their cells and messages; {said} were confirmed.</source>
        <translation>{count} beendete Läufe sind länger als {months} Monate her und haben noch Zellen und Meldungen; bestätigt wurden {said}.</translation>
    </message>
    <message>
        <source>{count} had spaces or invisible characters around the value. They are left away.</source>
        <translation>{count} hatten Leerzeichen oder unsichtbare Zeichen um den Wert. Sie werden weggelassen.</translation>
    </message>
    <message>
        <source>{count} in column {column} ({field}) come from formulas. The values last calculated are used.</source>
        <translation>{count} in Spalte {column} ({field}) stammen aus Formeln. Verwendet werden die zuletzt berechneten Werte.</translation>
    </message>
    <message>
        <source>{count} invoices of this run {what}, but {confirmed} were confirmed.</source>
        <translation>{count} Rechnungen dieses Laufs {what}, bestätigt wurden aber {confirmed}.</translation>
    </message>
    <message>
        <source>{count} of sheet “{sheet}” are not in the tenant as written. With leading zeros to {digits} digits they are: {listed}.</source>
        <translation>{count} des Blatts „{sheet}“ gibt es so im Mandanten nicht. Mit führenden Nullen auf {digits} Stellen gibt es sie: {listed}.</translation>
    </message>
    <message>
        <source>{count} of {count2} in sheet “{sheet}” {verb} hidden: {causes}.</source>
        <translation>{count} von {count2} im Blatt „{sheet}“ {verb} ausgeblendet: {causes}.</translation>
    </message>
    <message>
        <source>{count} of {count2} in sheet “{sheet}” {verb} hidden: {causes}. The filter shows {filter_words}.</source>
        <translation>{count} von {count2} im Blatt „{sheet}“ {verb} ausgeblendet: {causes}. Der Filter zeigt {filter_words}.</translation>
    </message>
    <message>
        <source>{count} rows of this run are “{state}”, not {confirmed}.</source>
        <translation>{count} Zeilen dieses Laufs sind „{state}“, nicht {confirmed}.</translation>
    </message>
    <message>
        <source>{count} rows were named for one invoice.</source>
        <translation>Für eine Rechnung wurden {count} Zeilen genannt.</translation>
    </message>
    <message>
        <source>{count} {how} (row {rows})</source>
        <translation>{count} {how} (Zeile {rows})</translation>
    </message>
    <message>
        <source>{count} {how} (rows {rows})</source>
        <translation>{count} {how} (Zeilen {rows})</translation>
    </message>
    <message>
        <source>{data_folder} can't be written ({strerror}).</source>
        <translation>{data_folder} lässt sich nicht schreiben ({strerror}).</translation>
    </message>
    <message>
        <source>{done} {when} by {who} as {user_name}.</source>
        <translation>{done} am {when} von {who} als {user_name}.</translation>
    </message>
    <message>
        <source>{events}, each bound to the one before by SHA-256</source>
        <translation>{events}, jeder durch SHA-256 an den vorigen gebunden</translation>
    </message>
    <message>
        <source>{field} is given a column and one value for all rows.</source>
        <translation>{field} hat eine Spalte und dazu einen Wert für alle Zeilen.</translation>
    </message>
    <message>
        <source>{folder} can't be locked and written ({strerror}).</source>
        <translation>{folder} lässt sich nicht sperren und beschreiben ({strerror}).</translation>
    </message>
    <message>
        <source>{folder} can't be made or opened ({strerror}).</source>
        <translation>{folder} lässt sich nicht anlegen oder öffnen ({strerror}).</translation>
    </message>
    <message>
        <source>{folder} could not be written to ({strerror}).</source>
        <translation>In {folder} konnte nicht geschrieben werden ({strerror}).</translation>
    </message>
    <message>
        <source>{folder} is not on a disk of this computer; a record kept there can be damaged or lost.</source>
        <translation>{folder} liegt nicht auf einer Platte dieses Computers; was dort festgehalten wird, kann Schaden nehmen oder verloren gehen.</translation>
    </message>
    <message>
        <source>{host} can't be reached</source>
        <translation>{host} ist nicht erreichbar</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>{host} does not know this client id with this secret.</source>
        <translation>{host} kennt diese Client-ID mit diesem Secret nicht.</translation>
    </message>
    <message>
        <source>{host} has a problem</source>
        <translation>{host} hat ein Problem</translation>
    </message>
    <message>
        <source>{host} has had too many requests from this tenant.</source>
        <translation>{host} hat zu viele Anfragen dieses Mandanten bekommen.</translation>
    </message>
    <message>
        <source>{host} is a {known} host of Zuora, not {wish}.</source>
        <translation>{host} ist ein Zuora-Server für {known}, nicht für {wish}.</translation>
    </message>
    <message>
        <source>{host} is not this computer, and only the practice tenant inside the program is for practice.</source>
        <translation>{host} ist nicht dieser Computer, und zum Üben ist nur der Übungsmandant im Programm da.</translation>
    </message>
    <message>
        <source>{host} sends us elsewhere</source>
        <translation>{host} verweist woandershin</translation>
    </message>
    <message>
        <source>{host} was not found</source>
        <translation>{host} wurde nicht gefunden</translation>
    </message>
    <message>
        <source>{invoice_id} is not among the {where}.</source>
        <translation>{invoice_id} ist nicht dabei: {where}.</translation>
    </message>
    <message>
        <source>{names_of} appeared, and this program can't tell who made it.</source>
        <translation>{names_of} ist aufgetaucht, und das Programm kann nicht sagen, von wem.</translation>
    </message>
    <message>
        <source>{names_of} bill the same charges, and this program can't tell who made which.</source>
        <translation>{names_of} berechnen dasselbe, und dieses Programm kann nicht sagen, wer welche erstellt hat.</translation>
    </message>
    <message>
        <source>{names_of} changed, and this program can't tell what did it.</source>
        <translation>{names_of} hat sich geändert, und das Programm kann nicht sagen, wodurch.</translation>
    </message>
    <message>
        <source>{name} can't be written to.</source>
        <translation>{name} lässt sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>{name} can't take this value</source>
        <translation>{name} kann diesen Wert nicht aufnehmen</translation>
    </message>
    <message>
        <source>{name} is cancelled in Zuora, so nothing is billed by it.</source>
        <translation>{name} ist in Zuora storniert, berechnet also nichts.</translation>
    </message>
    <message>
        <source>{name} is digitally signed.</source>
        <translation>{name} ist digital signiert.</translation>
    </message>
    <message>
        <source>{name} is marked as final by whoever made it.</source>
        <translation>{name} wurde als abgeschlossen gekennzeichnet.</translation>
    </message>
    <message>
        <source>{name} is neither true nor false</source>
        <translation>{name} ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>{name} is no encoding that is known here.</source>
        <translation>{name} ist keine Zeichencodierung, die hier bekannt ist.</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{name} is open in another program, by {person}.</source>
        <translation>{name} ist in einem anderen Programm geöffnet, von {person}.</translation>
    </message>
    <message>
        <source>{name} is open in another program.</source>
        <translation>{name} ist in einem anderen Programm geöffnet.</translation>
    </message>
    <message>
        <source>{name} is open on {computer}, by {person}.</source>
        <translation>{name} ist an {computer} geöffnet, von {person}.</translation>
    </message>
    <message>
        <source>{name} is open on {computer}.</source>
        <translation>{name} ist an {computer} geöffnet.</translation>
    </message>
    <message>
        <source>{name} is reserved against changes by whoever made it.</source>
        <translation>{name} ist vom Ersteller gegen Änderungen reserviert.</translation>
    </message>
    <message>
        <source>{name} is shared in the old way, with a list of everybody's changes.</source>
        <translation>{name} ist auf die alte Art freigegeben, mit einer Liste der Änderungen aller.</translation>
    </message>
    <message>
        <source>{name} is the invoice of row {other_row} of the run {other_run}.</source>
        <translation>{name} ist die Rechnung der Zeile {other_row} des Laufs {other_run}.</translation>
    </message>
    <message>
        <source>{name} is write-protected.</source>
        <translation>{name} ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>{name} was in Zuora before this row was sent for the first time, so it can't be what came of it.</source>
        <translation>{name} war in Zuora, bevor diese Zeile zum ersten Mal gesendet wurde, und kann darum nicht von ihr stammen.</translation>
    </message>
    <message>
        <source>{number} {what} can't be.</source>
        <translation>{number} {what}: das geht nicht.</translation>
    </message>
    <message>
        <source>{option} names {field} twice.</source>
        <translation>{option} nennt {field} zweimal.</translation>
    </message>
    <message>
        <source>{parent} doesn't allow what surviving a power cut needs ({name} is {found}).</source>
        <translation>{parent} erlaubt nicht, was ein Stromausfall verlangt ({name} ist {found}).</translation>
    </message>
    <message>
        <source>{path} can't be read ({error}).</source>
        <translation>{path} lässt sich nicht lesen ({error}).</translation>
    </message>
    <message>
        <source>{path} can't be read as a record of runs. It was left exactly as it is.</source>
        <translation>{path} lässt sich nicht als Datei der Läufe lesen. Sie blieb genau, wie sie ist.</translation>
    </message>
    <message>
        <source>{path} can't be understood ({cause}). It was left as it is.</source>
        <translation>{path} ist nicht zu verstehen ({cause}). Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{path} could not be read ({cause}).</source>
        <translation>{path} ließ sich nicht lesen ({cause}).</translation>
    </message>
    <message>
        <source>{path} could not be read ({cause}). It is kept as {target}; from here on a new, empty record is kept. Which accounts were being sent, or were unknown, when it broke is not on record any more.</source>
        <translation>{path} ließ sich nicht lesen ({cause}). Sie bleibt als {target} erhalten; ab jetzt gilt eine neue, leere Datei. Welche Konten dabei gesendet wurden oder unbekannt waren, ist nicht mehr festgehalten.</translation>
    </message>
    <message>
        <source>{path} could not be written ({cause}). Nothing more is sent.</source>
        <translation>{path} ließ sich nicht schreiben ({cause}). Mehr wird nicht gesendet.</translation>
    </message>
    <message>
        <source>{path} could not be written ({strerror}). What was stored before is still there.</source>
        <translation>{path} ließ sich nicht schreiben ({strerror}). Was vorher gespeichert war, ist noch da.</translation>
    </message>
    <message>
        <source>{path} has format {version}; this version knows formats up to {known}.</source>
        <translation>{path} hat Format {version}; diese Version kennt Formate bis {known}.</translation>
    </message>
    <message>
        <source>{path} has version {tree}; this program knows version {version}.</source>
        <translation>{path} hat Version {tree}; dieses Programm kennt Version {version}.</translation>
    </message>
    <message>
        <source>{path} is a database, but no record of runs. It was left exactly as it is.</source>
        <translation>{path} ist eine Datenbank, aber keine Datei der Läufe. Sie blieb genau, wie sie ist.</translation>
    </message>
    <message>
        <source>{ready} rows are ready to be sent, but {rows} were confirmed.</source>
        <translation>{ready} Zeilen sind bereit zum Senden, bestätigt wurden aber {rows}.</translation>
    </message>
    <message>
        <source>{rows} accounts in a row ended as “Nothing to bill”.{day}</source>
        <translation>{rows} Konten nacheinander endeten als „Nichts abzurechnen“.{day}</translation>
    </message>
    <message>
        <source>{rows} accounts in a row were refused. Zuora said: {said}</source>
        <translation>{rows} Konten nacheinander wurden abgelehnt. Zuora sagte: {said}</translation>
    </message>
    <message>
        <source>{row} of the sheet “{sheet}”</source>
        <translation>{row} des Blatts „{sheet}“</translation>
    </message>
    <message>
        <source>{store} did not do what was asked ({cause}).</source>
        <translation>{store} tat nicht, was verlangt war ({cause}).</translation>
    </message>
    <message>
        <source>{store} holds no password of the connection “{connection}” for {host}. A password is only ever used for the host that it was stored for.</source>
        <translation>{store} enthält kein Passwort der Verbindung „{connection}“ für {host}. Ein Passwort wird nur für den Server benutzt, für den es gespeichert wurde.</translation>
    </message>
    <message>
        <source>{store} takes about 1,200 characters for both together. Nothing was stored.</source>
        <translation>{store} fasst für beides zusammen etwa 1.200 Zeichen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>{store} was not unlocked, so the password can't be read or stored.</source>
        <translation>{store} wurde nicht entsperrt, darum lässt sich das Passwort weder lesen noch speichern.</translation>
    </message>
    <message>
        <source>{system_user} (user of this computer)</source>
        <translation>{system_user} (Benutzer dieses Computers)</translation>
    </message>
    <message>
        <source>{text} in {cell} can be {day_first} or {month_first}</source>
        <translation>{text} in {cell} kann {day_first} oder {month_first} sein</translation>
    </message>
    <message>
        <source>{text} in {cell} would be {day}</source>
        <translation>{text} in {cell} wäre {day}</translation>
    </message>
    <message>
        <source>{value} can't be read as a date.</source>
        <translation>{value} lässt sich nicht als Datum lesen.</translation>
    </message>
    <message>
        <source>{value} does not begin with the year, and the list is to be read year first.</source>
        <translation>{value} beginnt nicht mit dem Jahr, und die Liste ist mit dem Jahr vorn zu lesen.</translation>
    </message>
    <message>
        <source>{value} does not say yes or no.</source>
        <translation>{value} sagt weder ja noch nein.</translation>
    </message>
    <message>
        <source>{value} has a time of day. The day is taken: {day}.</source>
        <translation>{value} hat eine Uhrzeit. Genommen wird der Tag: {day}.</translation>
    </message>
    <message>
        <source>{value} has a year of two digits.</source>
        <translation>{value} hat ein Jahr mit zwei Ziffern.</translation>
    </message>
    <message>
        <source>{value} is a negative number. Excel has no such day.</source>
        <translation>{value} ist eine negative Zahl. Einen solchen Tag hat Excel nicht.</translation>
    </message>
    <message>
        <source>{value} is a plain number, not a date.</source>
        <translation>{value} ist eine reine Zahl, kein Datum.</translation>
    </message>
    <message>
        <source>{value} is a yes/no value, not an {field}.</source>
        <translation>{value} ist ein Ja/Nein-Wert. Erwartet wird: {field}.</translation>
    </message>
    <message>
        <source>{value} is not an Account ID. An Account ID has only letters from a to z and digits.</source>
        <translation>{value} ist keine Konto-ID. Eine Konto-ID hat nur Buchstaben von a bis z und Ziffern.</translation>
    </message>
    <message>
        <source>{value} is not an Account ID. It has {length} characters; an Account ID has exactly 32 letters or digits.</source>
        <translation>{value} ist keine Konto-ID. Der Wert hat {length} Zeichen; eine Konto-ID hat genau 32 Buchstaben oder Ziffern.</translation>
    </message>
    <message>
        <source>{value} is not between 2000 and 2100.</source>
        <translation>{value} liegt nicht zwischen 2000 und 2100.</translation>
    </message>
    <message>
        <source>{value} is to be read {order}, but column {column} has a date that can only be {proved}: {example}.</source>
        <translation>{value} ist zu lesen {order}, aber Spalte {column} hat ein Datum, das nur so zu lesen ist, {proved}: {example}.</translation>
    </message>
    <message>
        <source>{value} looks like an Account ID, but is read as an account number.</source>
        <translation>{value} sieht aus wie eine Konto-ID, wird aber als Kontonummer gelesen.</translation>
    </message>
    <message>
        <source>{value} names no day.</source>
        <translation>{value} nennt keinen Tag.</translation>
    </message>
    <message>
        <source>{what} (process {pid}), since {since} UTC</source>
        <translation>{what} (Prozess {pid}), seit {since} UTC</translation>
    </message>
    <message>
        <source>{where}, which is “{state}”</source>
        <translation>{where}: „{state}“</translation>
    </message>
    <message>
        <source>{why} must have a name that ends in “{wanted}”.</source>
        <translation>{why} muss einen Namen haben, der auf „{wanted}“ endet.</translation>
    </message>
    <message>
        <source>{words} and {rest} more</source>
        <translation>{words} und {rest} weitere</translation>
    </message>
    <message>
        <source>{written} as {padded} ({name})</source>
        <translation>{written} als {padded} ({name})</translation>
    </message>
    <message>
        <source>“practice” is the practice tenant's.</source>
        <translation>„practice“ gehört dem Übungsmandanten.</translation>
    </message>
    <message>
        <source>“{delimiter}” is not one character that can stand between values.</source>
        <translation>„{delimiter}“ ist nicht ein einzelnes Zeichen, das zwischen Werten stehen kann.</translation>
    </message>
    <message>
        <source>“{entity}” can be named only with the WSDL of a multi-entity tenant, in version 78 or newer.</source>
        <translation>„{entity}“ kann nur mit der WSDL eines Mandanten mit mehreren Entitäten angegeben werden, ab Version 78.</translation>
    </message>
    <message>
        <source>“{name}” can be divided into columns in more than one way: {readings}.</source>
        <translation>„{name}“ lässt sich auf mehr als eine Art in Spalten teilen: {readings}.</translation>
    </message>
    <message>
        <source>“{name}” can't be read as {name2}: some of its characters have no meaning there.</source>
        <translation>„{name}“ lässt sich nicht als {name2} lesen: Manche ihrer Zeichen haben dort keine Bedeutung.</translation>
    </message>
    <message>
        <source>“{name}” can't be read: {strerror}.</source>
        <translation>„{name}“ lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>“{name}” does not end in .xlsx.</source>
        <translation>„{name}“ endet nicht auf .xlsx.</translation>
    </message>
    <message>
        <source>“{name}” does not open with this password.</source>
        <translation>„{name}“ lässt sich mit diesem Kennwort nicht öffnen.</translation>
    </message>
    <message>
        <source>“{name}” does not show in which encoding it was saved: {readings}.</source>
        <translation>„{name}“ lässt nicht erkennen, in welcher Zeichencodierung sie gespeichert wurde: {readings}.</translation>
    </message>
    <message>
        <source>“{name}” has a second name on this disk (a hard link); under that one it stayed without results.</source>
        <translation>„{name}“ hat auf diesem Datenträger einen zweiten Namen (einen Hardlink); unter diesem blieb sie ohne Ergebnisse.</translation>
    </message>
    <message>
        <source>“{name}” has no cells.</source>
        <translation>„{name}“ hat keine Zellen.</translation>
    </message>
    <message>
        <source>“{name}” has no sheet “{name2}”.</source>
        <translation>„{name}“ hat kein Blatt „{name2}“.</translation>
    </message>
    <message>
        <source>“{name}” holds an earlier state of these results.</source>
        <translation>„{name}“ enthält einen früheren Stand dieser Ergebnisse.</translation>
    </message>
    <message>
        <source>“{name}” in “{name2}” is a chart, dialog or macro sheet and holds no list.</source>
        <translation>„{name}“ in „{name2}“ ist ein Diagramm-, Dialog- oder Makroblatt und enthält keine Liste.</translation>
    </message>
    <message>
        <source>“{name}” is a Numbers document.</source>
        <translation>„{name}“ ist ein Numbers-Dokument.</translation>
    </message>
    <message>
        <source>“{name}” is a production tenant, and no reason was given.</source>
        <translation>„{name}“ ist ein Produktionsmandant, und es wurde kein Grund angegeben.</translation>
    </message>
    <message>
        <source>“{name}” is a workbook; {option} is only for text lists (.csv, .txt).</source>
        <translation>„{name}“ ist eine Arbeitsmappe; {option} ist nur für Textlisten (.csv, .txt).</translation>
    </message>
    <message>
        <source>“{name}” is an OpenDocument spreadsheet under a password, which can't be opened here.</source>
        <translation>„{name}“ ist eine OpenDocument-Tabelle mit Kennwort, die sich hier nicht öffnen lässt.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted by your organisation's rights management and can't be read.</source>
        <translation>„{name}“ ist durch die Rechteverwaltung der Organisation verschlüsselt und nicht lesbar.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted, and its password is not known here.</source>
        <translation>„{name}“ ist verschlüsselt, und das Kennwort ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>“{name}” is no name of a WSDL file</source>
        <translation>„{name}“ ist kein Name einer WSDL-Datei</translation>
    </message>
    <message>
        <source>“{name}” is only a link to a sheet in the internet.</source>
        <translation>„{name}“ ist nur ein Verweis auf eine Tabelle im Internet.</translation>
    </message>
    <message>
        <source>“{name}” is protected in a way that is older than Excel 97 or not Excel's own.</source>
        <translation>„{name}“ ist auf eine Art geschützt, die älter als Excel 97 oder nicht die von Excel ist.</translation>
    </message>
    <message>
        <source>“{name}” is set to check and preview only, so nothing is sent over it.</source>
        <translation>„{name}“ ist auf „Nur prüfen und Vorschau“ gestellt; darüber wird nichts gesendet.</translation>
    </message>
    <message>
        <source>“{name}” is the mark that Excel leaves while “{name2}” is open.</source>
        <translation>„{name}“ ist die Marke, die Excel hinterlässt, solange „{name2}“ offen ist.</translation>
    </message>
    <message>
        <source>“{name}” is {kind}, not an Excel workbook.</source>
        <translation>„{name}“ ist {kind}, keine Excel-Arbeitsmappe.</translation>
    </message>
    <message>
        <source>“{name}” is {kind}.</source>
        <translation>„{name}“ ist {kind}.</translation>
    </message>
    <message>
        <source>“{name}” may make invoices, but not post them: a posted invoice is owed by the customer and can't be deleted any more.</source>
        <translation>„{name}“ darf Rechnungen erstellen, aber nicht buchen: eine gebuchte Rechnung schuldet der Kunde, und sie lässt sich nicht mehr löschen.</translation>
    </message>
    <message>
        <source>“{name}” sends only lists that somebody has approved, and since {approver} approved this one its rows, dates or charges were changed. Nothing was sent.</source>
        <translation>„{name}“ sendet nur Listen, die jemand freigegeben hat, und seit {approver} diese freigab, haben sich ihre Zeilen, Daten oder Posten geändert. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>“{name}” sends only lists that somebody has approved. Nothing was sent.</source>
        <translation>„{name}“ sendet nur Listen, die jemand freigegeben hat. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>“{name}” was not opened: {what}.</source>
        <translation>„{name}“ wurde nicht geöffnet: {what}.</translation>
    </message>
    <message>
        <source>“{name}” was not read: {what}.</source>
        <translation>„{name}“ wurde nicht gelesen: {what}.</translation>
    </message>
    <message>
        <source>“{name}” was saved by another program in this moment.</source>
        <translation>„{name}“ wurde in diesem Augenblick von einem anderen Programm gespeichert.</translation>
    </message>
    <message>
        <source>“{name}” was saved by another program while the results were added.</source>
        <translation>„{name}“ wurde von einem anderen Programm gespeichert, während die Ergebnisse angefügt wurden.</translation>
    </message>
    <message>
        <source>“{name}” was taken, the results are in “{name2}”.</source>
        <translation>„{name}“ war vergeben, die Ergebnisse stehen in „{name2}“.</translation>
    </message>
    <message>
        <source>“{name}” was written by this program and is never read as a list.</source>
        <translation>„{name}“ hat dieses Programm geschrieben; es wird nie als Liste gelesen.</translation>
    </message>
    <message>
        <source>“{parent}” can't be written to.</source>
        <translation>In „{parent}“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>“{part}” in “{text}” is neither a row nor a range of rows.</source>
        <translation>„{part}“ in „{text}“ ist weder eine Zeile noch ein Bereich von Zeilen.</translation>
    </message>
    <message>
        <source>“{part}” runs from row {first} to row {last}.</source>
        <translation>„{part}“ geht von Zeile {first} bis Zeile {last}.</translation>
    </message>
    <message>
        <source>“{path}” is not overwritten.</source>
        <translation>„{path}“ wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>“{redactor}” can't be the address of a page of this tenant.</source>
        <translation>„{redactor}“ kann nicht die Adresse einer Seite dieses Mandanten sein.</translation>
    </message>
    <message>
        <source>“{self}” waits to be sent over “{name}” to {tenant_words}, but this list goes over “{name2}” to {tenant_words2}.</source>
        <translation>„{self}“ wartet darauf, über „{name}“ an {tenant_words} gesendet zu werden, aber diese Liste geht über „{name2}“ an {tenant_words2}.</translation>
    </message>
    <message>
        <source>“{shown}” can't be used: {why}.</source>
        <translation>„{shown}“ ist nicht verwendbar: {why}.</translation>
    </message>
    <message>
        <source>“{text}” does not say yes or no.</source>
        <translation>„{text}“ sagt weder ja noch nein.</translation>
    </message>
    <message>
        <source>“{text}” is no day between 2000 and 2100 in the form 2026-11-30.</source>
        <translation>„{text}“ ist kein Tag zwischen 2000 und 2100 in der Form 2026-11-30.</translation>
    </message>
    <message>
        <source>“{text}” is the name of column {column_letter} and the letter of another column.</source>
        <translation>„{text}“ ist der Name von Spalte {column_letter} und der Buchstabe einer anderen Spalte.</translation>
    </message>
    <message>
        <source>“{wished}” is not an environment.</source>
        <translation>„{wished}“ ist keine Umgebung.</translation>
    </message>
</context>
<context>
    <name>CoreFact</name>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln Zelle</numerusform>
            <numerusform>%Ln Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>ago</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>in der Zukunft</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>are</source>
        <translation>sind</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>stornieren</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>mit dem Tag vorn</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>mit dem Monat vorn</translation>
    </message>
    <message>
        <source>one-time charges</source>
        <translation>einmalige Posten</translation>
    </message>
    <message>
        <source>post</source>
        <translation>buchen</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>gebucht</translation>
    </message>
    <message>
        <source>recurring charges</source>
        <translation>wiederkehrende Posten</translation>
    </message>
    <message>
        <source>target date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>usage charges</source>
        <translation>nutzungsabhängige Posten</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>mit dem Jahr vorn</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>%n row(s) filled.</source>
        <translation>
            <numerusform>%n Zeile ausgefüllt.</numerusform>
            <numerusform>%n Zeilen ausgefüllt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) had no row to go to. The list ends here.</source>
        <translation>
            <numerusform>%n Wert hatte keine Zeile mehr. Die Liste endet hier.</numerusform>
            <numerusform>%n Werte hatten keine Zeile mehr. Die Liste endet hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cell and the cells below it that are to be filled.</source>
        <translation>Eine Zelle und die Zellen darunter wählen, die ausgefüllt werden sollen.</translation>
    </message>
    <message>
        <source>Choose the first cell of a column that can be corrected, then paste.</source>
        <translation>Zuerst die oberste Zelle einer Spalte wählen, die korrigiert werden kann, dann einfügen.</translation>
    </message>
    <message>
        <source>These rows are hidden in the workbook or were not chosen. Decide about them at the left.</source>
        <translation>Diese Zeilen sind in der Arbeitsmappe ausgeblendet oder wurden nicht gewählt. Darüber wird links entschieden.</translation>
    </message>
    <message>
        <source>as in the workbook</source>
        <translation>wie in der Arbeitsmappe</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>leeren</translation>
    </message>
    <message>
        <source>correct a cell</source>
        <translation>Zelle korrigieren</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>nach unten ausfüllen</translation>
    </message>
    <message>
        <source>hold again</source>
        <translation>wieder zurückhalten</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>einfügen</translation>
    </message>
    <message>
        <source>send although already invoiced</source>
        <translation>trotz Rechnung senden</translation>
    </message>
    <message>
        <source>take in</source>
        <translation>aufnehmen</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close the program and start it again. If it happens again, send the details to whoever looks after the program.</source>
        <translation>Das Programm schließen und wieder starten. Geschieht es noch einmal, die Details an die Betreuung des Programms schicken.</translation>
    </message>
    <message>
        <source>It was not made for what just happened. Your work is saved: whatever was sent stands in the record.</source>
        <translation>Dafür war es nicht gemacht. Die Arbeit ist gesichert: alles Gesendete ist festgehalten.</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Im Programm ist etwas schiefgegangen</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>! not used yet</source>
        <translation>! noch nicht verwendet</translation>
    </message>
    <message>
        <source>! still {day}</source>
        <translation>! noch {day}</translation>
    </message>
    <message>
        <source>End of month</source>
        <translation>Monatsende</translation>
    </message>
    <message>
        <source>From a column</source>
        <translation>Aus einer Spalte</translation>
    </message>
    <message>
        <source>Move dates on by a month</source>
        <translation>Daten um einen Monat weiter</translation>
    </message>
    <message>
        <source>One date for all rows</source>
        <translation>Ein Datum für alle Zeilen</translation>
    </message>
    <message>
        <source>Use {day} for all rows</source>
        <translation>{day} für alle Zeilen nehmen</translation>
    </message>
    <message>
        <source>{day} in all rows</source>
        <translation>{day} in allen Zeilen</translation>
    </message>
    <message>
        <source>{field}, for all rows</source>
        <translation>{field}, für alle Zeilen</translation>
    </message>
    <message>
        <source>{field}: end of month</source>
        <translation>{field}: Monatsende</translation>
    </message>
    <message>
        <source>{field}: move dates on by a month</source>
        <translation>{field}: Daten um einen Monat weiter</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>&amp;Keep this decision</source>
        <translation>Entscheidung &amp;festhalten</translation>
    </message>
    <message>
        <source>&amp;Leave it out</source>
        <translation>&amp;Auslassen</translation>
    </message>
    <message>
        <source>&amp;Nothing was made</source>
        <translation>&amp;Nichts wurde erstellt</translation>
    </message>
    <message>
        <source>Choose a row at the left.</source>
        <translation>Links eine Zeile wählen.</translation>
    </message>
    <message>
        <source>How do you know? (required)</source>
        <translation>Woher ist das bekannt? (Pflicht)</translation>
    </message>
    <message>
        <source>Invoice date {invoice} · target date {target} · charges: {charges}</source>
        <translation>Rechnungsdatum {invoice} · Stichtag {target} · Posten: {charges}</translation>
    </message>
    <message>
        <source>Invoice {number} is ours</source>
        <translation>Rechnung {number} gehört dazu</translation>
    </message>
    <message>
        <source>No invoice that was not there before.</source>
        <translation>Keine Rechnung, die nicht vorher schon da war.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Row {row}: {name}</source>
        <translation>Zeile {row}: {name}</translation>
    </message>
    <message>
        <source>Send this row &amp;again…</source>
        <translation>Zeile no&amp;ch einmal senden…</translation>
    </message>
    <message>
        <source>Sent {when} by {user}</source>
        <translation>Gesendet {when} von {user}</translation>
    </message>
    <message>
        <source>This invoice is &amp;ours</source>
        <translation>Diese Rechnung &amp;gehört dazu</translation>
    </message>
    <message>
        <source>What is right?</source>
        <translation>Was ist richtig?</translation>
    </message>
    <message>
        <source>What stands in Zuora</source>
        <translation>Was in Zuora steht</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Finding out what happened</source>
        <translation>Klären, was geschehen ist</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>EarlierOffer</name>
    <message>
        <source>Send only &amp;these again</source>
        <translation>Nur &amp;diese noch einmal senden</translation>
    </message>
    <message>
        <source>That run is not on record here, so this is what the sheet says.</source>
        <translation>Dieser Lauf ist hier nicht aufgezeichnet, also zählt, was das Blatt sagt.</translation>
    </message>
    <message>
        <source>The &amp;whole list</source>
        <translation>Die &amp;ganze Liste</translation>
    </message>
    <message>
        <source>“{sheet}” has the results of an earlier run of this list: {refused} refused, {problems} with a problem.</source>
        <translation>„{sheet}“ hat die Ergebnisse eines früheren Laufs dieser Liste: {refused} abgelehnt, {problems} mit einem Problem.</translation>
    </message>
</context>
<context>
    <name>EnvironmentBox</name>
    <message>
        <source>Environment: {word}</source>
        <translation>Umgebung: {word}</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source> months</source>
        <translation> Monate</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished run(s), {rows} rows.</source>
        <translation>
            <numerusform>%Ln beendeter Lauf, {rows} Zeilen.</numerusform>
            <numerusform>%Ln beendete Läufe, {rows} Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Keep everything from now on</source>
        <translation>Ab jetzt alles &amp;behalten</translation>
    </message>
    <message numerus="yes">
        <source>At every start the program erases what is older than %Ln month(s).</source>
        <translation>
            <numerusform>Bei jedem Start löscht das Programm, was älter als %Ln Monat ist.</numerusform>
            <numerusform>Bei jedem Start löscht das Programm, was älter als %Ln Monate ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cells and messages of %Ln run(s) are erased</source>
        <translation>
            <numerusform>Zellen und Meldungen von %Ln Lauf sind gelöscht</numerusform>
            <numerusform>Zellen und Meldungen von %Ln Läufen sind gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Do this at &amp;every start from now on, without asking</source>
        <translation>Das ab jetzt bei &amp;jedem Start tun, ohne zu fragen</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;rase cells of %Ln run(s)</source>
        <translation>
            <numerusform>Zellen von %Ln Lauf &amp;löschen</numerusform>
            <numerusform>Zellen von %Ln Läufen &amp;löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;rase from now on</source>
        <translation>Ab jetzt &amp;löschen</translation>
    </message>
    <message>
        <source>Erase cells and messages of old runs?</source>
        <translation>Zellen und Meldungen alter Läufe löschen?</translation>
    </message>
    <message>
        <source>Erase old cells</source>
        <translation>Alte Zellen löschen</translation>
    </message>
    <message>
        <source>Erasing old cells</source>
        <translation>Alte Zellen werden gelöscht</translation>
    </message>
    <message>
        <source>Looking at the record</source>
        <translation>Die Aufzeichnung wird durchgesehen</translation>
    </message>
    <message>
        <source>No finished run is that old and still has its cells.</source>
        <translation>Kein beendeter Lauf ist so alt und hat noch seine Zellen.</translation>
    </message>
    <message>
        <source>Number of runs, to confirm</source>
        <translation>Anzahl der Läufe, zur Bestätigung</translation>
    </message>
    <message>
        <source>Older copies of the record may still hold them. Delete these files if they are to go, too:</source>
        <translation>Ältere Kopien der Aufzeichnung können sie noch enthalten. Sollen sie auch dort weg, diese Dateien löschen:</translation>
    </message>
    <message>
        <source>Runs that ended longer ago t&amp;han</source>
        <translation>Läufe, deren Ende länger &amp;her ist als</translation>
    </message>
    <message>
        <source>Runs whose cells would be erased</source>
        <translation>Läufe, deren Zellen gelöscht würden</translation>
    </message>
    <message>
        <source>The program never does this by itself.</source>
        <translation>Von selbst tut das Programm das nie.</translation>
    </message>
    <message>
        <source>What goes: the cells of your lists and the words of Zuora's answers. It can't be brought back. The results sheet of such a run can't be written again; sheets that are in your workbooks stay.</source>
        <translation>Was verschwindet: die Zellen der Listen und der Wortlaut der Antworten von Zuora. Das lässt sich nicht zurückholen. Das Ergebnisblatt eines solchen Laufs lässt sich nicht noch einmal schreiben; Blätter, die schon in Arbeitsmappen stehen, bleiben.</translation>
    </message>
    <message>
        <source>What stays: who sent which accounts when and why, both dates, what came of each, invoice numbers, IDs and amounts. So nothing is invoiced twice, and the record can still be checked.</source>
        <translation>Was bleibt: wer wann und warum welche Konten gesendet hat, beide Daten, was aus jedem wurde, Rechnungsnummern, IDs und Beträge. So wird nichts doppelt berechnet, und die Aufzeichnung lässt sich weiter prüfen.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>&amp;Details kopieren</translation>
    </message>
    <message>
        <source>Zgen Desktop</source>
        <translation>Zgen Desktop</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>&amp;Evidence of this row…</source>
        <translation>&amp;Nachweis zu dieser Zeile…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Reading the record</source>
        <translation>Die Aufzeichnung wird gelesen</translation>
    </message>
    <message>
        <source>Run {run} · page of {now}, Zgen Desktop {version}</source>
        <translation>Lauf {run} · Seite vom {now}, Zgen Desktop {version}</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als PDF &amp;speichern…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Evidence row {row}</source>
        <translation>Nachweis Zeile {row}</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already done</source>
        <translation>
            <numerusform>%Ln schon erledigt</numerusform>
            <numerusform>%Ln schon erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already invoiced</source>
        <translation>
            <numerusform>%Ln schon berechnet</numerusform>
            <numerusform>%Ln schon berechnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrected here</source>
        <translation>
            <numerusform>%Ln hier korrigiert</numerusform>
            <numerusform>%Ln hier korrigiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different account(s)</source>
        <translation>
            <numerusform>%Ln verschiedenes Konto</numerusform>
            <numerusform>%Ln verschiedene Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent although already invoiced</source>
        <translation>
            <numerusform>%Ln trotz Rechnung gesendet</numerusform>
            <numerusform>%Ln trotz Rechnung gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a warning</source>
        <translation>
            <numerusform>%Ln mit Warnung</numerusform>
            <numerusform>%Ln mit Warnung</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>All ({kinds})</source>
        <translation>Alle ({kinds})</translation>
    </message>
    <message>
        <source>Already done: an earlier run on this tenant billed them.</source>
        <translation>Schon erledigt: ein früherer Lauf auf diesem Mandanten hat sie berechnet.</translation>
    </message>
    <message>
        <source>Already invoiced: the tenant has an invoice or a draft for them.</source>
        <translation>Schon berechnet: der Mandant hat eine Rechnung oder einen Entwurf dafür.</translation>
    </message>
    <message>
        <source>Bill everything due up to</source>
        <translation>Alles Fällige berechnen bis</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Drafts are made in Zuora. Nothing is posted or sent to a customer.</source>
        <translation>In Zuora entstehen Entwürfe. Nichts wird gebucht oder an Kunden gesendet.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message numerus="yes">
        <source>Generate invoices for %Ln account(s)</source>
        <translation>
            <numerusform>Rechnungen für %Ln Konto erstellen</numerusform>
            <numerusform>Rechnungen für %Ln Konten erstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Letztes Mal</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>No account is ready to be sent</source>
        <translation>Kein Konto ist zum Senden bereit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Not the same for all</source>
        <translation>Nicht für alle gleich</translation>
    </message>
    <message>
        <source>Nothing is left out</source>
        <translation>Nichts ist ausgelassen</translation>
    </message>
    <message>
        <source>Only {kinds}</source>
        <translation>Nur {kinds}</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Problem: something in the row must be corrected first.</source>
        <translation>Problem: in der Zeile ist zuerst etwas zu korrigieren.</translation>
    </message>
    <message>
        <source>Results go into</source>
        <translation>Ergebnisse kommen in</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>They stand in {rows} rows. Each row is billed by itself.</source>
        <translation>Sie stehen in {rows} Zeilen. Jede Zeile wird für sich berechnet.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more day(s)</source>
        <translation>
            <numerusform>und %Ln weiterer Tag</numerusform>
            <numerusform>und %Ln weitere Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>one-time</source>
        <translation>einmalig</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>wiederkehrend</translation>
    </message>
    <message>
        <source>usage</source>
        <translation>nutzungsabhängig</translation>
    </message>
    <message>
        <source>user {name}</source>
        <translation>Benutzer {name}</translation>
    </message>
    <message numerus="yes">
        <source>{charges}: %Ln account(s)</source>
        <translation>
            <numerusform>{charges}: %Ln Konto</numerusform>
            <numerusform>{charges}: %Ln Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %Ln account(s)</source>
        <translation>
            <numerusform>{day}: %Ln Konto</numerusform>
            <numerusform>{day}: %Ln Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} in %Ln row(s)</source>
        <translation>
            <numerusform>{field} in %Ln Zeile</numerusform>
            <numerusform>{field} in %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{host} · tenant {id}</source>
        <translation>{host} · Mandant {id}</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>One-time charges</source>
        <translation>Einmalige Posten</translation>
    </message>
    <message>
        <source>Recurring charges</source>
        <translation>Wiederkehrende Posten</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Usage charges</source>
        <translation>Nutzungsabhängige Posten</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} Std. {m} Min.</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m} Min.</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} Sek.</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
</context>
<context>
    <name>FindOutView</name>
    <message numerus="yes">
        <source>%Ln account(s) are not found out yet</source>
        <translation>
            <numerusform>%Ln Konto ist noch nicht geklärt</numerusform>
            <numerusform>%Ln Konten sind noch nicht geklärt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) need your decision</source>
        <translation>
            <numerusform>%Ln Konto braucht eine Entscheidung</numerusform>
            <numerusform>%Ln Konten brauchen eine Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the totals</source>
        <translation>&amp;Zurück zu den Summen</translation>
    </message>
    <message>
        <source>Everything is found out</source>
        <translation>Alles ist geklärt</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln account(s) nothing was made</source>
        <translation>
            <numerusform>Für %Ln Konto wurde nichts erstellt</numerusform>
            <numerusform>Für %Ln Konten wurde nichts erstellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that were found out</source>
        <translation>Geklärte Zeilen</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Hilfe: {page}</translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message numerus="yes">
        <source>%Ln account(s) in other lists follow</source>
        <translation>
            <numerusform>%Ln Konto in anderen Listen folgt</numerusform>
            <numerusform>%Ln Konten in anderen Listen folgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) not sent</source>
        <translation>
            <numerusform>%Ln Konto nicht gesendet</numerusform>
            <numerusform>%Ln Konten nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Go on with %Ln account(s)</source>
        <translation>
            <numerusform>Mit %Ln Konto &amp;fortfahren</numerusform>
            <numerusform>Mit %Ln Konten &amp;fortfahren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Queue and open another list</source>
        <translation>Einrei&amp;hen und andere Liste öffnen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Start: %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Start: %Ln Konto</numerusform>
            <numerusform>&amp;Start: %Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Start: 1 account, then {rest}</source>
        <translation>&amp;Start: 1 Konto, dann {rest}</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Stop here</source>
        <translation>Hier &amp;anhalten</translation>
    </message>
    <message>
        <source>Accounts are sent in groups. Each one is shown with its outcome as soon as it is certain.

Stop ends the run after the accounts that are being sent. The others stay “Not sent” and can be sent later: nothing is sent twice.

If the program or the computer breaks down now, start it again: it opens on this run and says what is certain.

“Unknown” means that no clear answer came. Do not send such an account by hand. The program finds out what happened.</source>
        <translation>Konten werden in Gruppen gesendet. Jedes steht mit seinem Ergebnis da, sobald es sicher ist.

Anhalten beendet den Lauf nach den Konten, die gerade gesendet werden. Die übrigen bleiben „Nicht gesendet“ und können später gesendet werden: nichts wird doppelt gesendet.

Bricht das Programm oder der Computer jetzt ab, das Programm wieder starten: es öffnet diesen Lauf und sagt, was sicher ist.

„Unbekannt“ heißt, dass keine klare Antwort kam. So ein Konto nicht von Hand berechnen. Das Programm klärt, was geschehen ist.</translation>
    </message>
    <message>
        <source>Nothing was sent yet. This page says what will be sent, to which tenant, and what stays out.

Invoices are made as drafts. Nobody gets mail, and nothing is posted. Drafts can be deleted in Zuora.

If the check is older than 15 minutes, the list is checked again first, and you see what changed.

When you start, the list is frozen. If you go back and change something, that is another run.

Queue puts the list aside as it is confirmed here, and you can open another one for the same tenant. When you start, they are sent one after the other, each as a run with a results sheet of its own. An account that stands in two of them is sent in neither.</source>
        <translation>Noch ist nichts gesendet. Diese Seite sagt, was gesendet wird, an welchen Mandanten, und was draußen bleibt.

Rechnungen entstehen als Entwürfe. Niemand bekommt Post, und nichts wird gebucht. Entwürfe lassen sich in Zuora löschen.

Ist die Prüfung älter als 15 Minuten, wird die Liste zuerst noch einmal geprüft, und Änderungen werden gezeigt.

Mit dem Start steht die Liste fest. Wer zurückgeht und etwas ändert, beginnt einen anderen Lauf.

Einreihen legt die Liste so beiseite, wie sie hier bestätigt ist, und eine andere Liste für denselben Mandanten kann geöffnet werden. Mit dem Start werden sie nacheinander gesendet, jede als eigener Lauf mit eigenem Ergebnisblatt. Ein Konto, das in zwei Listen steht, wird in keiner gesendet.</translation>
    </message>
    <message>
        <source>Stop waits for the accounts that are being sent.</source>
        <translation>Anhalten wartet auf die Konten, die gerade gesendet werden.</translation>
    </message>
    <message>
        <source>The list is fixed when you start.</source>
        <translation>Mit dem Start steht die Liste fest.</translation>
    </message>
    <message>
        <source>The run rests, and you decide. What is done is on record and in the results sheet.

Go on sends what was not sent yet, after finding out about unknown accounts. Stop leaves the rest as it is; the run can be continued from Results or History at any time.</source>
        <translation>Der Lauf ruht und wartet auf eine Entscheidung. Was erledigt ist, ist festgehalten und steht im Ergebnisblatt.

Fortfahren sendet, was noch nicht gesendet wurde, nachdem unbekannte Konten geklärt sind. Anhalten lässt den Rest, wie er ist; der Lauf kann jederzeit von Ergebnisse oder Verlauf aus fortgesetzt werden.</translation>
    </message>
    <message>
        <source>{name} waits to be sent.</source>
        <translation>{name} wartet auf das Senden.</translation>
    </message>
</context>
<context>
    <name>GroupButton</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only these rows</source>
        <translation>Nur diese Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>Account numbers are taken as they are written.</source>
        <translation>Kontonummern gelten, wie sie geschrieben sind.</translation>
    </message>
    <message numerus="yes">
        <source>Account numbers get leading zeros to %n digits.</source>
        <translation>
            <numerusform>Kontonummern bekommen führende Nullen auf %n Stelle.</numerusform>
            <numerusform>Kontonummern bekommen führende Nullen auf %n Stellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change: {answer}</source>
        <translation>Ändern: {answer}</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>&amp;Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Dates are read day first.</source>
        <translation>Bei Datumsangaben steht der Tag vorn.</translation>
    </message>
    <message>
        <source>Dates are read month first.</source>
        <translation>Bei Datumsangaben steht der Monat vorn.</translation>
    </message>
    <message>
        <source>Dates are read year first.</source>
        <translation>Bei Datumsangaben steht das Jahr vorn.</translation>
    </message>
    <message>
        <source>Hidden rows are included.</source>
        <translation>Ausgeblendete Zeilen sind dabei.</translation>
    </message>
    <message>
        <source>Hidden rows are left out.</source>
        <translation>Ausgeblendete Zeilen sind ausgelassen.</translation>
    </message>
    <message>
        <source>Plain numbers are days.</source>
        <translation>Reine Zahlen sind Tage.</translation>
    </message>
    <message>
        <source>Plain numbers are no days.</source>
        <translation>Reine Zahlen sind keine Tage.</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>S&amp;top checking</source>
        <translation>Prüfung a&amp;nhalten</translation>
    </message>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>{what}: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Close help (F1)</source>
        <translation>Hilfe schließen (F1)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>All rows of the list</source>
        <translation>Alle Zeilen der Liste</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Invoice ID</source>
        <translation>Rechnungs-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Run of</source>
        <translation>Lauf vom</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>{number} (not sure whose)</source>
        <translation>{number} (unsicher, wessen)</translation>
    </message>
    <message>
        <source>{number} (was there before)</source>
        <translation>{number} (war vorher da)</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%Ln account(s) are “Unknown”: it is found out what happened. They are not sent.</source>
        <translation>
            <numerusform>%Ln Konto ist „Unbekannt“: es wird geklärt, was geschehen ist. Es wird nicht gesendet.</numerusform>
            <numerusform>%Ln Konten sind „Unbekannt“: es wird geklärt, was geschehen ist. Sie werden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not sent” are sent.</source>
        <translation>
            <numerusform>%Ln Konto, das „Nicht gesendet“ ist, wird gesendet.</numerusform>
            <numerusform>%Ln Konten, die „Nicht gesendet“ sind, werden gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Find out and go on</source>
        <translation>&amp;Klären und fortfahren</translation>
    </message>
    <message>
        <source>&amp;Only find out</source>
        <translation>&amp;Nur klären</translation>
    </message>
    <message>
        <source>&amp;Open the run</source>
        <translation>Lauf ö&amp;ffnen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto &amp;senden</numerusform>
            <numerusform>%Ln Konten &amp;senden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Write results again</source>
        <translation>Er&amp;gebnisse neu schreiben</translation>
    </message>
    <message>
        <source>A run gets here when you send a list: open a workbook, check it, and start under Generate. From then on you find here what came of every account, even after years.</source>
        <translation>Ein Lauf kommt hierher, wenn eine Liste gesendet wird: Arbeitsmappe öffnen, prüfen und unter Erstellen starten. Von da an steht hier, was aus jedem Konto wurde, auch nach Jahren.</translation>
    </message>
    <message>
        <source>A run is under way. Other runs can be opened when it has ended.</source>
        <translation>Ein Lauf ist im Gang. Andere Läufe lassen sich öffnen, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>A run that was stopped or broken off can be continued at any time. Accounts that are “Unknown” are not sent again before it is found out what happened to them.</source>
        <translation>Ein angehaltener oder abgebrochener Lauf kann jederzeit fortgesetzt werden. Konten, die „Unbekannt“ sind, werden nicht noch einmal gesendet, bevor geklärt ist, was mit ihnen geschah.</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Con&amp;tinue…</source>
        <translation>For&amp;tsetzen…</translation>
    </message>
    <message>
        <source>Continue this run?</source>
        <translation>Diesen Lauf fortsetzen?</translation>
    </message>
    <message>
        <source>Every run is kept here: who sent which list to which tenant, when, why, and what came of each account. It is the record; the sheet in the workbook is made from it and can be written again.</source>
        <translation>Hier bleibt jeder Lauf erhalten: wer wann welche Liste an welchen Mandanten gesendet hat, warum, und was aus jedem Konto wurde. Daraus entsteht das Blatt in der Arbeitsmappe; es kann jederzeit neu geschrieben werden.</translation>
    </message>
    <message>
        <source>Reading the record</source>
        <translation>Aufzeichnungen werden gelesen</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>The last one was started {time}.</source>
        <translation>Der letzte begann {time}.</translation>
    </message>
    <message>
        <source>There are no runs yet</source>
        <translation>Es gibt noch keine Läufe</translation>
    </message>
    <message>
        <source>To try it out, choose the connection “practice”: nothing there is real.</source>
        <translation>Zum Ausprobieren die Verbindung „practice“ wählen: dort ist nichts echt.</translation>
    </message>
    <message>
        <source>Type an account number, a name, an invoice number or an ID to find an account in all runs. The beginning is enough. Enter opens the run at this row; Ctrl+E shows all that is on record about it.</source>
        <translation>Geben Sie eine Kontonummer, einen Namen, eine Rechnungsnummer oder eine ID ein, um ein Konto in allen Läufen zu finden. Der Anfang genügt. Die Eingabetaste öffnet den Lauf an dieser Zeile; Strg+E zeigt alles, was über sie aufgezeichnet ist.</translation>
    </message>
    <message>
        <source>Under More, “Check the record” reads all of it again and says whether anything was changed, and “Erase old cells” takes the cells of your lists out of old runs. By itself nothing is ever erased unless you have said so.</source>
        <translation>Unter „Weitere“ liest „Aufzeichnung prüfen“ alles noch einmal und sagt, ob etwas verändert wurde, und „Alte Zellen löschen“ nimmt die Zellen der Listen aus alten Läufen. Von selbst wird nie etwas gelöscht, wenn es nicht so festgelegt wurde.</translation>
    </message>
</context>
<context>
    <name>HistorySearch</name>
    <message numerus="yes">
        <source>%Ln row(s) found</source>
        <translation>
            <numerusform>%Ln Zeile gefunden</numerusform>
            <numerusform>%Ln Zeilen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>A run is under way. The search begins when it has ended.</source>
        <translation>Ein Lauf ist im Gang. Die Suche beginnt, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>Find account number, name, invoice number or ID in all runs</source>
        <translation>Kontonummer, Namen, Rechnungsnummer oder ID in allen Läufen suchen</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing was found. Type the beginning of a number, an ID, or of a word of the name.</source>
        <translation>Nichts gefunden. Den Anfang einer Nummer, einer ID oder eines Wortes im Namen eingeben.</translation>
    </message>
    <message>
        <source>Rows that were found</source>
        <translation>Gefundene Zeilen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>The record does not know it. Asking {name}</source>
        <translation>Im Protokoll steht es nicht. {name} wird gefragt</translation>
    </message>
    <message>
        <source>There may be more: type more of what you look for.</source>
        <translation>Vielleicht gibt es mehr: den Suchtext verlängern.</translation>
    </message>
    <message>
        <source>Today the tenant has this number for the invoice that is on record as {number}.</source>
        <translation>Heute hat der Mandant diese Nummer für die Rechnung, die als {number} im Protokoll steht.</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln run(s)</source>
        <translation>
            <numerusform>in %Ln Lauf</numerusform>
            <numerusform>in %Ln Läufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n invoice(s) in Zuora hold this row:</source>
        <translation>
            <numerusform>%n Rechnung in Zuora hält diese Zeile zurück:</numerusform>
            <numerusform>%n Rechnungen in Zuora halten diese Zeile zurück:</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Account in Zuora: {facts}</source>
        <translation>Konto in Zuora: {facts}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Choose a row to see everything about it.</source>
        <translation>Eine Zeile wählen, um alles über sie zu sehen.</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Details of the row</source>
        <translation>Details der Zeile</translation>
    </message>
    <message>
        <source>Look at the invoice in Zuora. Send the row only if a second invoice is right.</source>
        <translation>Die Rechnung in Zuora ansehen. Die Zeile nur senden, wenn eine zweite Rechnung richtig ist.</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>Sent although already invoiced. Reason: {reason}</source>
        <translation>Trotz Rechnung gesendet. Grund: {reason}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>The row in the sheet</source>
        <translation>Die Zeile im Blatt</translation>
    </message>
    <message>
        <source>this Zuora user</source>
        <translation>dieser Zuora-Benutzer</translation>
    </message>
    <message>
        <source>user {id}</source>
        <translation>Benutzer {id}</translation>
    </message>
    <message>
        <source>{new}, was “{old}”</source>
        <translation>{new}, war „{old}“</translation>
    </message>
</context>
<context>
    <name>LastDates</name>
    <message numerus="yes">
        <source>%Ln cell(s) without a date stayed as they were.</source>
        <translation>
            <numerusform>%Ln Zelle ohne Datum blieb, wie sie war.</numerusform>
            <numerusform>%Ln Zellen ohne Datum blieben, wie sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) moved on by a month: {names}. The workbook is not changed.</source>
        <translation>
            <numerusform>%Ln Datum um einen Monat weitergestellt: {names}. Die Arbeitsmappe bleibt unverändert.</numerusform>
            <numerusform>%Ln Daten um einen Monat weitergestellt: {names}. Die Arbeitsmappe bleibt unverändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move dates on by a month</source>
        <translation>Daten um einen &amp;Monat weiter</translation>
    </message>
    <message>
        <source>&amp;Put the dates back</source>
        <translation>Daten z&amp;urückstellen</translation>
    </message>
    <message>
        <source>Moving the dates</source>
        <translation>Daten werden weitergestellt</translation>
    </message>
    <message>
        <source>These dates were sent in the run of {day}: target date {target}.</source>
        <translation>Diese Daten wurden im Lauf vom {day} gesendet: Stichtag {target}.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%Ln list(s) that wait are not sent and wait no longer.</source>
        <translation>
            <numerusform>%Ln wartende Liste wird nicht gesendet und wartet nicht länger.</numerusform>
            <numerusform>%Ln wartende Listen werden nicht gesendet und warten nicht länger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) wait and were not sent. Close all the same?</source>
        <translation>
            <numerusform>%Ln Liste wartet und wurde nicht gesendet. Trotzdem schließen?</numerusform>
            <numerusform>%Ln Listen warten und wurden nicht gesendet. Trotzdem schließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Keep sending</source>
        <translation>&amp;Weiter senden</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>&amp;Stop, then close</source>
        <translation>&amp;Anhalten, dann schließen</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>War&amp;ten</translation>
    </message>
    <message>
        <source>Accounts are being sent. Stop after these, then close?</source>
        <translation>Konten werden gesendet. Nach diesen anhalten und schließen?</translation>
    </message>
    <message>
        <source>Lists wait as long as this window is open. Your workbooks stay as they are.</source>
        <translation>Listen warten, solange dieses Fenster offen ist. Die Arbeitsmappen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The window closes by itself after that. No further account is sent.</source>
        <translation>Danach schließt sich das Fenster von selbst. Kein weiteres Konto wird gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for Zuora's answer about %Ln account(s)</source>
        <translation>
            <numerusform>Warten auf Zuoras Antwort zu %Ln Konto</numerusform>
            <numerusform>Warten auf Zuoras Antwort zu %Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting until the results sheet is written</source>
        <translation>Warten, bis das Ergebnisblatt geschrieben ist</translation>
    </message>
    <message>
        <source>What is done stays done. The others stay “Not sent” and can be sent later.</source>
        <translation>Was erledigt ist, bleibt erledigt. Die übrigen bleiben „Nicht gesendet“ und können später gesendet werden.</translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message>
        <source>Checking against {name}</source>
        <translation>Prüfung gegen {name}</translation>
    </message>
</context>
<context>
    <name>ListQuestions</name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account number(s) are not in the tenant as they are written. With leading zeros the tenant has them. Are these the right customers? Your answer holds for the whole column.</source>
        <translation>
            <numerusform>%Ln Kontonummer gibt es so im Mandanten nicht. Mit führenden Nullen gibt es sie. Sind das die richtigen Kunden? Ihre Antwort gilt für die ganze Spalte.</numerusform>
            <numerusform>%Ln Kontonummern gibt es so im Mandanten nicht. Mit führenden Nullen gibt es sie. Sind das die richtigen Kunden? Ihre Antwort gilt für die ganze Spalte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are hidden in the workbook. Are they to be billed?</source>
        <translation>
            <numerusform>%Ln Zeile ist in der Arbeitsmappe ausgeblendet. Soll sie berechnet werden?</numerusform>
            <numerusform>%Ln Zeilen sind in der Arbeitsmappe ausgeblendet. Sollen sie berechnet werden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by hand: {rows}</source>
        <translation>
            <numerusform>%Ln Zeile von Hand ausgeblendet: {rows}</numerusform>
            <numerusform>%Ln Zeilen von Hand ausgeblendet: {rows}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by the filter: {rows}</source>
        <translation>
            <numerusform>%Ln Zeile durch den Filter ausgeblendet: {rows}</numerusform>
            <numerusform>%Ln Zeilen durch den Filter ausgeblendet: {rows}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Day first: {day}</source>
        <translation>&amp;Tag zuerst: {day}</translation>
    </message>
    <message>
        <source>&amp;Decide on the page before</source>
        <translation>Auf der Seite &amp;davor entscheiden</translation>
    </message>
    <message>
        <source>&amp;Include</source>
        <translation>&amp;Einbeziehen</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Auslassen</translation>
    </message>
    <message>
        <source>&amp;Month first: {day}</source>
        <translation>&amp;Monat zuerst: {day}</translation>
    </message>
    <message>
        <source>&amp;No, I correct these cells</source>
        <translation>Ne&amp;in, diese Zellen werden korrigiert</translation>
    </message>
    <message>
        <source>&amp;No, as they are written</source>
        <translation>&amp;Nein, wie sie geschrieben sind</translation>
    </message>
    <message>
        <source>&amp;Yes, these are the days</source>
        <translation>&amp;Ja, das sind die Tage</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Yes, use %n digits</source>
        <translation>
            <numerusform>&amp;Ja, %n Stelle</numerusform>
            <numerusform>&amp;Ja, %n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Are these numbers days?</source>
        <translation>Sind diese Zahlen Tage?</translation>
    </message>
    <message>
        <source>As a day</source>
        <translation>Als Tag</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Does the day or the month come first?</source>
        <translation>Steht der Tag oder der Monat vorn?</translation>
    </message>
    <message>
        <source>Have the account numbers lost their leading zeros?</source>
        <translation>Haben die Kontonummern ihre führenden Nullen verloren?</translation>
    </message>
    <message>
        <source>In Excel, the sheet “{sheet}” does not show this.</source>
        <translation>In Excel zeigt das Blatt „{sheet}“ das nicht.</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>In the tenant</source>
        <translation>Im Mandanten</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Plain numbers stand where dates should ({columns}). Excel counts days as numbers.</source>
        <translation>Wo Daten stehen sollten, stehen reine Zahlen ({columns}). Excel zählt Tage als Zahlen.</translation>
    </message>
    <message>
        <source>The dates of this list can be read in two ways ({columns}). Your answer holds for all rows.</source>
        <translation>Die Daten dieser Liste lassen sich auf zwei Arten lesen ({columns}). Die Antwort gilt für alle Zeilen.</translation>
    </message>
    <message>
        <source>The filter shows {what}</source>
        <translation>Der Filter zeigt {what}</translation>
    </message>
    <message>
        <source>a colour</source>
        <translation>eine Farbe</translation>
    </message>
    <message>
        <source>an icon</source>
        <translation>ein Symbol</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>highest or lowest</source>
        <translation>höchste oder niedrigste</translation>
    </message>
</context>
<context>
    <name>ListTrouble</name>
    <message>
        <source>Choose a sheet here, or open another workbook.</source>
        <translation>Hier ein Blatt wählen oder eine andere Arbeitsmappe öffnen.</translation>
    </message>
    <message>
        <source>Choose another column.</source>
        <translation>Eine andere Spalte wählen.</translation>
    </message>
    <message>
        <source>Choose another encoding.</source>
        <translation>Wählen Sie eine andere Zeichencodierung.</translation>
    </message>
    <message>
        <source>Choose another row.</source>
        <translation>Eine andere Zeile wählen.</translation>
    </message>
    <message>
        <source>Choose another sheet or another header row.</source>
        <translation>Ein anderes Blatt oder eine andere Zeile mit Spaltennamen wählen.</translation>
    </message>
    <message>
        <source>Choose another sheet.</source>
        <translation>Ein anderes Blatt wählen.</translation>
    </message>
    <message>
        <source>Choose one of its sheets.</source>
        <translation>Eines ihrer Blätter wählen.</translation>
    </message>
    <message>
        <source>Choose the sheet with the list. An earlier run is found under History.</source>
        <translation>Das Blatt mit der Liste wählen. Ein früherer Lauf steht unter Verlauf.</translation>
    </message>
    <message>
        <source>Enter another value, or none.</source>
        <translation>Geben Sie einen anderen Wert ein, oder keinen.</translation>
    </message>
    <message>
        <source>Enter the password. It is not stored.</source>
        <translation>Geben Sie das Kennwort ein. Es wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Give the columns different names in Excel.</source>
        <translation>Den Spalten in Excel verschiedene Namen geben.</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Blatt</translation>
    </message>
    <message>
        <source>Column &amp;names in</source>
        <translation>Spalten&amp;namen in</translation>
    </message>
    <message>
        <source>First rows of the sheet</source>
        <translation>Erste Zeilen des Blatts</translation>
    </message>
    <message>
        <source>If the list has no row with names, add one in Excel. It could be:</source>
        <translation>Hat die Liste keine Zeile mit Namen, in Excel eine ergänzen. Möglich sind:</translation>
    </message>
    <message>
        <source>Row with the column names</source>
        <translation>Zeile mit den Spaltennamen</translation>
    </message>
    <message>
        <source>Row {row}: {names}</source>
        <translation>Zeile {row}: {names}</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>The list can be divided into columns in more than one way. Which is right?</source>
        <translation>Die Liste lässt sich auf mehr als eine Art in Spalten teilen. Welche stimmt?</translation>
    </message>
    <message>
        <source>The list does not show how its letters were saved. Which line reads right?</source>
        <translation>Die Liste lässt nicht erkennen, wie ihre Buchstaben gespeichert wurden. Welche Zeile liest sich richtig?</translation>
    </message>
    <message>
        <source>These are the first rows as they stand in the workbook. Nothing in it is changed.</source>
        <translation>Das sind die ersten Zeilen, wie sie in der Arbeitsmappe stehen. Nichts daran wird geändert.</translation>
    </message>
    <message>
        <source>These sheets could be the list:</source>
        <translation>Diese Blätter könnten die Liste sein:</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>{name} (hidden sheet)</source>
        <translation>{name} (ausgeblendetes Blatt)</translation>
    </message>
</context>
<context>
    <name>MatchPill</name>
    <message>
        <source>? asked above</source>
        <translation>? Frage oben</translation>
    </message>
    <message>
        <source>– not used</source>
        <translation>– nicht verwendet</translation>
    </message>
    <message>
        <source>✓ as last time</source>
        <translation>✓ wie letztes Mal</translation>
    </message>
    <message>
        <source>✓ chosen by you</source>
        <translation>✓ selbst gewählt</translation>
    </message>
    <message>
        <source>✓ exact name</source>
        <translation>✓ genauer Name</translation>
    </message>
    <message>
        <source>✓ same in all rows</source>
        <translation>✓ in allen Zeilen gleich</translation>
    </message>
    <message>
        <source>✕ not found</source>
        <translation>✕ nicht gefunden</translation>
    </message>
</context>
<context>
    <name>MoneyTotals</name>
    <message numerus="yes">
        <source>%Ln invoice(s)</source>
        <translation>
            <numerusform>%Ln Rechnung</numerusform>
            <numerusform>%Ln Rechnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) without an amount yet</source>
        <translation>
            <numerusform>%Ln Rechnung noch ohne Betrag</numerusform>
            <numerusform>%Ln Rechnungen noch ohne Betrag</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} of it stood in drafts before</source>
        <translation>davon {amount} schon vorher in Entwürfen</translation>
    </message>
    <message>
        <source>{currency}: no amount yet</source>
        <translation>{currency}: noch kein Betrag</translation>
    </message>
</context>
<context>
    <name>NumberButton</name>
    <message>
        <source>Show only these rows</source>
        <translation>Nur diese Zeilen zeigen</translation>
    </message>
    <message>
        <source>Shows only these rows</source>
        <translation>Zeigt nur diese Zeilen</translation>
    </message>
    <message>
        <source>{count} {state}</source>
        <translation>{count} {state}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open it yourself from its folder. The record has all outcomes.</source>
        <translation>Die Datei in ihrem Ordner selbst öffnen. Alle Ergebnisse sind festgehalten.</translation>
    </message>
    <message>
        <source>The file could not be opened</source>
        <translation>Die Datei war nicht zu öffnen</translation>
    </message>
    <message>
        <source>The system has no program for {path}, or it is not there any more.</source>
        <translation>Das System hat kein Programm für {path}, oder die Datei ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>OtherConnection</name>
    <message numerus="yes">
        <source>%Ln list(s) wait to be sent over “{name}”. Choose another connection?</source>
        <translation>
            <numerusform>%Ln Liste wartet auf das Senden über „{name}“. Eine andere Verbindung wählen?</numerusform>
            <numerusform>%Ln Listen warten auf das Senden über „{name}“. Eine andere Verbindung wählen?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Give them up</source>
        <translation>&amp;Aufgeben</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Then they wait no longer, and nothing of them was sent. Your workbooks stay as they are.</source>
        <translation>Dann warten sie nicht länger, und nichts davon wurde gesendet. Die Arbeitsmappen bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>Accounts by outcome</source>
        <translation>Konten nach Ergebnis</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>The first account is done. Go on?</source>
        <translation>Das erste Konto ist erledigt. Fortfahren?</translation>
    </message>
    <message>
        <source>The run has ended</source>
        <translation>Der Lauf ist zu Ende</translation>
    </message>
    <message>
        <source>The run has stopped and needs you</source>
        <translation>Der Lauf hat angehalten und wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>{percent} % – Zgen Desktop</source>
        <translation>{percent} % – Zgen Desktop</translation>
    </message>
</context>
<context>
    <name>OwnFieldLine</name>
    <message>
        <source>or one value for all rows</source>
        <translation>oder ein Wert für alle Zeilen</translation>
    </message>
    <message>
        <source>{field}, for all rows</source>
        <translation>{field}, für alle Zeilen</translation>
    </message>
</context>
<context>
    <name>OwnFieldsCard</name>
    <message>
        <source>They are on the invoice as they stand here. An empty cell is not sent.</source>
        <translation>Sie stehen so auf der Rechnung, wie sie hier stehen. Eine leere Zelle wird nicht gesendet.</translation>
    </message>
    <message>
        <source>Your tenant's own fields</source>
        <translation>Eigene Felder Ihres Mandanten</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>&amp;Use it</source>
        <translation>Ver&amp;wenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is kept in memory until the program ends, and used for this host only.</source>
        <translation>Es bleibt bis zum Programmende im Arbeitsspeicher und gilt nur für diese Adresse.</translation>
    </message>
    <message>
        <source>OAuth client secret</source>
        <translation>OAuth-Client-Secret</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password of {user}</source>
        <translation>Passwort von {user}</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%Ln Account ID(s) among them.</source>
        <translation>
            <numerusform>Darunter %Ln Konto-ID.</numerusform>
            <numerusform>Darunter %Ln Konto-IDs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) found</source>
        <translation>
            <numerusform>%Ln Konto gefunden</numerusform>
            <numerusform>%Ln Konten gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) more than once; the check shows them.</source>
        <translation>
            <numerusform>%Ln Konto mehrfach; die Prüfung zeigt es.</numerusform>
            <numerusform>%Ln Konten mehrfach; die Prüfung zeigt sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) that do not look like an account, such as “{text}”; the check shows them.</source>
        <translation>
            <numerusform>%Ln Zeile sieht nicht nach einem Konto aus, etwa „{text}“; die Prüfung zeigt sie.</numerusform>
            <numerusform>%Ln Zeilen sehen nicht nach einem Konto aus, etwa „{text}“; die Prüfung zeigt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;End of this month</source>
        <translation>&amp;Ende dieses Monats</translation>
    </message>
    <message>
        <source>&amp;Invoice date</source>
        <translation>&amp;Rechnungsdatum</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make a list of %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Liste mit %Ln Konto anlegen</numerusform>
            <numerusform>&amp;Liste mit %Ln Konten anlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make a list of %Ln row(s)</source>
        <translation>
            <numerusform>&amp;Liste mit %Ln Zeile anlegen</numerusform>
            <numerusform>&amp;Liste mit %Ln Zeilen anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Paste account numbers or Account IDs from a mail or a sheet:</source>
        <translation>&amp;Kontonummern oder Konto-IDs aus einer E-Mail oder einem Blatt einfügen:</translation>
    </message>
    <message>
        <source>Accounts, pasted</source>
        <translation>Eingefügte Konten</translation>
    </message>
    <message>
        <source>Both dates</source>
        <translation>Beide Daten</translation>
    </message>
    <message>
        <source>Both dates: {day}</source>
        <translation>Beide Daten: {day}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose the column…</source>
        <translation>Spalte wählen…</translation>
    </message>
    <message>
        <source>Column with the accounts</source>
        <translation>Spalte mit den Konten</translation>
    </message>
    <message>
        <source>End of &amp;last month</source>
        <translation>Ende des &amp;vorigen Monats</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Make a list</source>
        <translation>Liste anlegen</translation>
    </message>
    <message>
        <source>More than one column could be the accounts. Choose one.</source>
        <translation>Mehr als eine Spalte könnte die Konten enthalten. Bitte eine wählen.</translation>
    </message>
    <message>
        <source>More than {most} accounts. Make two lists of them.</source>
        <translation>Mehr als {most} Konten. Auf zwei Listen verteilen.</translation>
    </message>
    <message>
        <source>Nothing pasted yet.</source>
        <translation>Noch nichts eingefügt.</translation>
    </message>
    <message>
        <source>One account in each line, or separated by tab, semicolon or comma.</source>
        <translation>Ein Konto je Zeile, oder getrennt durch Tabulator, Semikolon oder Komma.</translation>
    </message>
    <message>
        <source>Paste accounts</source>
        <translation>Konten einfügen</translation>
    </message>
    <message>
        <source>Tar&amp;get date</source>
        <translation>&amp;Stichtag</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>The &amp;accounts are in</source>
        <translation>Die K&amp;onten stehen in</translation>
    </message>
    <message>
        <source>The first line was taken for the names of the columns.</source>
        <translation>Die erste Zeile gilt als Zeile der Spaltennamen.</translation>
    </message>
    <message>
        <source>The list goes into</source>
        <translation>Die Liste kommt nach</translation>
    </message>
    <message>
        <source>Which accounts do you want to invoice?</source>
        <translation>Welche Konten sollen berechnet werden?</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>Arbeitsmappe wird geschrieben</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>Spalte {number}</translation>
    </message>
    <message>
        <source>every column: each entry is an account</source>
        <translation>jeder Spalte: jeder Eintrag ist ein Konto</translation>
    </message>
    <message>
        <source>{title}: {samples}</source>
        <translation>{title}: {samples}</translation>
    </message>
</context>
<context>
    <name>PdfDialog</name>
    <message numerus="yes">
        <source>%Ln PDF(s) saved</source>
        <translation>
            <numerusform>%Ln PDF gesichert</numerusform>
            <numerusform>%Ln PDFs gesichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not fetched yet</source>
        <translation>
            <numerusform>%Ln noch nicht geholt</numerusform>
            <numerusform>%Ln noch nicht geholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not to be had</source>
        <translation>
            <numerusform>%Ln nicht zu haben</numerusform>
            <numerusform>%Ln nicht zu haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there already</source>
        <translation>
            <numerusform>%Ln schon da</numerusform>
            <numerusform>%Ln schon da</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Invoices without a PDF</source>
        <translation>Rechnungen ohne PDF</translation>
    </message>
    <message>
        <source>One at a time. What is in the folder already is not fetched again.</source>
        <translation>Eins nach dem anderen. Was schon im Ordner liegt, wird nicht noch einmal geholt.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Save the PDFs into a folder</source>
        <translation>PDFs in einen Ordner sichern</translation>
    </message>
    <message>
        <source>Save the PDFs of this run</source>
        <translation>Die PDFs dieses Laufs sichern</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Stopped. Go on at any time.</source>
        <translation>Angehalten. Es kann jederzeit weitergehen.</translation>
    </message>
    <message>
        <source>The PDFs are fetched from Zuora</source>
        <translation>Die PDFs werden aus Zuora geholt</translation>
    </message>
    <message>
        <source>Why there is no PDF</source>
        <translation>Warum es kein PDF gibt</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>&amp;Into the workbook</source>
        <translation>&amp;In die Arbeitsmappe</translation>
    </message>
    <message>
        <source>&amp;Other file</source>
        <translation>And&amp;ere Datei</translation>
    </message>
    <message>
        <source>A new workbook beside yours. {why}</source>
        <translation>Eine neue Arbeitsmappe neben der eigenen. {why}</translation>
    </message>
    <message>
        <source>A new workbook with the results only. {why}</source>
        <translation>Eine neue Arbeitsmappe nur mit den Ergebnissen. {why}</translation>
    </message>
    <message>
        <source>Everything else in the workbook stays as it is.</source>
        <translation>Alles andere in der Arbeitsmappe bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Into &amp;a copy of the workbook</source>
        <translation>In eine &amp;Kopie der Arbeitsmappe</translation>
    </message>
    <message>
        <source>Into a new &amp;workbook beside it</source>
        <translation>In eine &amp;neue Arbeitsmappe daneben</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>Noch einmal na&amp;chsehen</translation>
    </message>
    <message>
        <source>Looking where they can go …</source>
        <translation>Es wird nachgesehen, wohin sie können …</translation>
    </message>
    <message>
        <source>Not into the workbook: {why}</source>
        <translation>Nicht in die Arbeitsmappe: {why}</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Save a copy with the results</source>
        <translation>Kopie mit den Ergebnissen speichern</translation>
    </message>
    <message>
        <source>Your workbook stays as it is.</source>
        <translation>Die eigene Arbeitsmappe bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>{reason} Into the workbook all the same? {consequence}</source>
        <translation>{reason} Trotzdem in die Arbeitsmappe? {consequence}</translation>
    </message>
    <message>
        <source>{workbook}, sheet “{sheet}”</source>
        <translation>{workbook}, Blatt „{sheet}“</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message numerus="yes">
        <source>%Ln account(s) get a credit: {amount}.</source>
        <translation>
            <numerusform>%Ln Konto bekommt eine Gutschrift: {amount}.</numerusform>
            <numerusform>%Ln Konten bekommen eine Gutschrift: {amount}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) have nothing to bill.</source>
        <translation>
            <numerusform>Bei %Ln Konto ist nichts zu berechnen.</numerusform>
            <numerusform>Bei %Ln Konten ist nichts zu berechnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s), roughly {time}.</source>
        <translation>
            <numerusform>%Ln Anfrage, ungefähr {time}.</numerusform>
            <numerusform>%Ln Anfragen, ungefähr {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Approved by {who}, {reference} · fingerprint {fingerprint}</source>
        <translation>Freigegeben von {who}, {reference} · Fingerabdruck {fingerprint}</translation>
    </message>
    <message>
        <source>As&amp;k Zuora</source>
        <translation>Zuora f&amp;ragen</translation>
    </message>
    <message>
        <source>As&amp;k for the rest</source>
        <translation>Nach dem Rest f&amp;ragen</translation>
    </message>
    <message>
        <source>Excel workbook, and a PDF beside it (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe und ein PDF daneben (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln account(s) Zuora did not say.</source>
        <translation>
            <numerusform>Zu %Ln Konto sagte Zuora nichts.</numerusform>
            <numerusform>Zu %Ln Konten sagte Zuora nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Record a&amp;pproval…</source>
        <translation>Freigabe ein&amp;tragen…</translation>
    </message>
    <message>
        <source>Sa&amp;ve for approval…</source>
        <translation>Zur Freigabe si&amp;chern…</translation>
    </message>
    <message>
        <source>Save for approval</source>
        <translation>Zur Freigabe sichern</translation>
    </message>
    <message>
        <source>Show &amp;accounts…</source>
        <translation>&amp;Konten zeigen…</translation>
    </message>
    <message>
        <source>Stop as&amp;king</source>
        <translation>Nicht weiter f&amp;ragen</translation>
    </message>
    <message>
        <source>The WSDL of this connection has no preview. The list can be sent without.</source>
        <translation>Das WSDL dieser Verbindung hat keine Vorschau. Die Liste kann ohne sie gesendet werden.</translation>
    </message>
    <message>
        <source>The approval by {who} is void: rows, dates or charges were changed since.</source>
        <translation>Die Freigabe von {who} ist hinfällig: Zeilen, Daten oder Posten wurden seither geändert.</translation>
    </message>
    <message>
        <source>What would be billed</source>
        <translation>Was berechnet würde</translation>
    </message>
    <message>
        <source>Zuora can say the amounts before tax. Nothing is made by that.</source>
        <translation>Zuora kann die Beträge vor Steuern nennen. Dabei wird nichts erstellt.</translation>
    </message>
    <message>
        <source>Zuora works it out: {done} of {total} accounts</source>
        <translation>Zuora rechnet: {done} von {total} Konten</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message numerus="yes">
        <source>{amount} before tax · %Ln account(s)</source>
        <translation>
            <numerusform>{amount} vor Steuern · %Ln Konto</numerusform>
            <numerusform>{amount} vor Steuern · %Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} accounts were asked about.</source>
        <translation>Nach {done} von {total} Konten wurde gefragt.</translation>
    </message>
    <message>
        <source>{workbook} for approval</source>
        <translation>{workbook} zur Freigabe</translation>
    </message>
    <message>
        <source>“{name}” sends only lists that somebody has approved.</source>
        <translation>„{name}“ sendet nur Listen, die jemand freigegeben hat.</translation>
    </message>
</context>
<context>
    <name>PreviewDesk</name>
    <message>
        <source>Saving for approval</source>
        <translation>Wird zur Freigabe gesichert</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Before tax</source>
        <translation>Vor Steuern</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Find account, name</source>
        <translation>Konto, Name suchen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Nothing to bill</source>
        <translation>Nichts zu berechnen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What would be billed, before tax</source>
        <translation>Was berechnet würde, vor Steuern</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
</context>
<context>
    <name>ProblemTitles</name>
    <message>
        <source>A total, not an account</source>
        <translation>Eine Summe, kein Konto</translation>
    </message>
    <message>
        <source>Account is not active</source>
        <translation>Konto ist nicht aktiv</translation>
    </message>
    <message>
        <source>Account number is too long</source>
        <translation>Kontonummer ist zu lang</translation>
    </message>
    <message>
        <source>Account number with a line break</source>
        <translation>Kontonummer mit Zeilenumbruch</translation>
    </message>
    <message>
        <source>Account stands twice</source>
        <translation>Konto steht zweimal da</translation>
    </message>
    <message>
        <source>Account turned into a date</source>
        <translation>Konto wurde zum Datum</translation>
    </message>
    <message>
        <source>Account twice, other charges</source>
        <translation>Konto zweimal, andere Posten</translation>
    </message>
    <message>
        <source>After many blank rows</source>
        <translation>Nach vielen leeren Zeilen</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Schon erledigt</translation>
    </message>
    <message>
        <source>Already invoiced</source>
        <translation>Schon berechnet</translation>
    </message>
    <message>
        <source>Also in a waiting list</source>
        <translation>Auch in einer wartenden Liste</translation>
    </message>
    <message>
        <source>Below other column names</source>
        <translation>Unter anderen Spaltennamen</translation>
    </message>
    <message>
        <source>By an earlier run. Not sent again.</source>
        <translation>Durch einen früheren Lauf. Wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>By hand, here</source>
        <translation>Von Hand, hier</translation>
    </message>
    <message>
        <source>By your decision</source>
        <translation>Durch eigene Entscheidung</translation>
    </message>
    <message>
        <source>Changed by Excel</source>
        <translation>Von Excel verändert</translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation>Hier geändert</translation>
    </message>
    <message>
        <source>Column names, not an account</source>
        <translation>Spaltennamen, kein Konto</translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>Spalte {letter}</translation>
    </message>
    <message>
        <source>Dates far apart</source>
        <translation>Daten weit auseinander</translation>
    </message>
    <message>
        <source>Excel error in {column}</source>
        <translation>Excel-Fehler in {column}</translation>
    </message>
    <message>
        <source>Formula without a value</source>
        <translation>Formel ohne Wert</translation>
    </message>
    <message>
        <source>Hidden in the workbook</source>
        <translation>In der Arbeitsmappe ausgeblendet</translation>
    </message>
    <message>
        <source>ID and number do not belong together</source>
        <translation>ID und Nummer gehören nicht zusammen</translation>
    </message>
    <message>
        <source>Leading zeros are missing</source>
        <translation>Führende Nullen fehlen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Looks like an Account ID</source>
        <translation>Sieht aus wie eine Konto-ID</translation>
    </message>
    <message>
        <source>No account in the row</source>
        <translation>Kein Konto in der Zeile</translation>
    </message>
    <message>
        <source>No charges to bill</source>
        <translation>Keine Posten zu berechnen</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>Konto gibt es nicht</translation>
    </message>
    <message>
        <source>Not among the rows chosen</source>
        <translation>Nicht unter den gewählten Zeilen</translation>
    </message>
    <message>
        <source>Not an Account ID</source>
        <translation>Keine Konto-ID</translation>
    </message>
    <message>
        <source>Open in an earlier run</source>
        <translation>Offen in einem früheren Lauf</translation>
    </message>
    <message>
        <source>Sent although already invoiced</source>
        <translation>Trotz Rechnung gesendet</translation>
    </message>
    <message>
        <source>Several accounts of this number</source>
        <translation>Mehrere Konten dieser Nummer</translation>
    </message>
    <message>
        <source>Stored otherwise than shown</source>
        <translation>Anders gespeichert als angezeigt</translation>
    </message>
    <message>
        <source>The workbook itself stays as it is</source>
        <translation>Die Arbeitsmappe selbst bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>There with and without zeros</source>
        <translation>Mit und ohne Nullen vorhanden</translation>
    </message>
    <message>
        <source>Yes or no instead of an account</source>
        <translation>Ja oder nein statt eines Kontos</translation>
    </message>
    <message>
        <source>Zuora has an invoice. Not sent.</source>
        <translation>Zuora hat eine Rechnung. Nicht gesendet.</translation>
    </message>
    <message>
        <source>{column} has a time of day</source>
        <translation>{column} hat eine Uhrzeit</translation>
    </message>
    <message>
        <source>{column} is a plain number</source>
        <translation>{column} ist eine reine Zahl</translation>
    </message>
    <message>
        <source>{column} is blank</source>
        <translation>{column} ist leer</translation>
    </message>
    <message>
        <source>{column} is blank under a merged cell</source>
        <translation>{column} ist leer unter verbundenen Zellen</translation>
    </message>
    <message>
        <source>{column} is far from today</source>
        <translation>{column} liegt weit von heute</translation>
    </message>
    <message>
        <source>{column} is not a date</source>
        <translation>{column} ist kein Datum</translation>
    </message>
    <message>
        <source>{column} is out of range</source>
        <translation>{column} liegt außerhalb</translation>
    </message>
    <message>
        <source>{column} names no day</source>
        <translation>{column} nennt keinen Tag</translation>
    </message>
    <message>
        <source>{column} shows only ####</source>
        <translation>{column} zeigt nur ####</translation>
    </message>
    <message>
        <source>{column}: day and month exchanged?</source>
        <translation>{column}: Tag und Monat vertauscht?</translation>
    </message>
    <message>
        <source>{column}: day and month mixed</source>
        <translation>{column}: Tag und Monat gemischt</translation>
    </message>
    <message>
        <source>{column}: neither yes nor no</source>
        <translation>{column}: weder ja noch nein</translation>
    </message>
    <message>
        <source>{column}: no such day</source>
        <translation>{column}: diesen Tag gibt es nicht</translation>
    </message>
    <message>
        <source>{column}: not what the field takes</source>
        <translation>{column}: passt nicht zum Feld</translation>
    </message>
    <message>
        <source>{column}: the other order</source>
        <translation>{column}: die andere Reihenfolge</translation>
    </message>
    <message>
        <source>{column}: year not first</source>
        <translation>{column}: Jahr nicht vorn</translation>
    </message>
    <message>
        <source>{column}: year of two digits</source>
        <translation>{column}: Jahr mit zwei Ziffern</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Looking for invoices that are there already</source>
        <translation>Suche nach Rechnungen, die es schon gibt</translation>
    </message>
    <message>
        <source>Looking up accounts</source>
        <translation>Suche nach den Konten</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>All accounts are sent. What is not certain yet is found out.</source>
        <translation>Alle Konten sind gesendet. Was noch nicht sicher ist, wird geklärt.</translation>
    </message>
    <message>
        <source>Connecting to the tenant</source>
        <translation>Verbindung zum Mandanten</translation>
    </message>
    <message>
        <source>Drafts are made in {tenant} by {user}. Nothing is posted or sent to a customer.</source>
        <translation>Entwürfe entstehen in {tenant} durch {user}. Nichts wird gebucht oder an Kunden gesendet.</translation>
    </message>
    <message>
        <source>List {number} of {total}: {name}</source>
        <translation>Liste {number} von {total}: {name}</translation>
    </message>
    <message>
        <source>Nothing more is sent until you say so.</source>
        <translation>Ohne ausdrückliches Fortfahren wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>Stopping after the accounts that are being sent.</source>
        <translation>Es wird angehalten nach den Konten, die gerade gesendet werden.</translation>
    </message>
    <message>
        <source>The computer is kept awake until then. You can minimise the window.</source>
        <translation>Der Computer wird bis dahin wach gehalten. Das Fenster kann minimiert werden.</translation>
    </message>
    <message>
        <source>The first account is being sent</source>
        <translation>Das erste Konto wird gesendet</translation>
    </message>
    <message>
        <source>The results sheet is written every few minutes and at the end.</source>
        <translation>Das Ergebnisblatt wird alle paar Minuten und am Ende geschrieben.</translation>
    </message>
    <message>
        <source>The results sheet was last written at {time}.</source>
        <translation>Das Ergebnisblatt wurde zuletzt um {time} geschrieben.</translation>
    </message>
    <message>
        <source>The time left is known when a tenth of the accounts is done.</source>
        <translation>Die Restzeit ist bekannt, wenn ein Zehntel der Konten erledigt ist.</translation>
    </message>
    <message>
        <source>This program can't keep the computer awake here. See to it that it does not go to sleep.</source>
        <translation>Das Programm kann den Computer hier nicht wach halten. Bitte darauf achten, dass er nicht in den Ruhezustand geht.</translation>
    </message>
    <message>
        <source>Waiting until {until} (still {left}). {why}</source>
        <translation>Warten bis {until} (noch {left}). {why}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln account(s) are done</source>
        <translation>
            <numerusform>{done} von %Ln Konto ist erledigt</numerusform>
            <numerusform>{done} von %Ln Konten sind erledigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Zgen Desktop</source>
        <translation>Zgen Desktop</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>Grund (Pflicht)</translation>
    </message>
</context>
<context>
    <name>RecordCare</name>
    <message>
        <source>&amp;Check the record…</source>
        <translation>Aufzeichnung &amp;prüfen…</translation>
    </message>
    <message>
        <source>&amp;Erase old cells…</source>
        <translation>Alte Zellen &amp;löschen…</translation>
    </message>
    <message>
        <source>Show &amp;in folder</source>
        <translation>&amp;Im Ordner zeigen</translation>
    </message>
    <message>
        <source>The record was damaged on {time} and begun anew. Runs before that are not listed here; their results sheets show what came of them. What was being sent then is not known here: look in Zuora. The damaged record lies in {path}; when it is not needed any more, move it elsewhere.</source>
        <translation>Die Aufzeichnung war beschädigt und wurde am {time} neu begonnen. Frühere Läufe stehen hier nicht; was aus ihnen wurde, zeigen ihre Ergebnisblätter. Was damals gerade gesendet wurde, ist hier nicht bekannt: in Zuora nachsehen. Die beschädigte Aufzeichnung liegt in {path}; wird sie nicht mehr gebraucht, sie woanders ablegen.</translation>
    </message>
</context>
<context>
    <name>RecordCheck</name>
    <message numerus="yes">
        <source>%Ln entries were read: nothing was changed, removed or put in.</source>
        <translation>
            <numerusform>%Ln Eintrag wurde gelesen: nichts wurde verändert, entfernt oder eingefügt.</numerusform>
            <numerusform>%Ln Einträge wurden gelesen: nichts wurde verändert, entfernt oder eingefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln results sheet(s) were held against it, and each was written from it.</source>
        <translation>
            <numerusform>%Ln Ergebnisblatt wurde damit verglichen; es wurde aus ihr geschrieben.</numerusform>
            <numerusform>%Ln Ergebnisblätter wurden damit verglichen; jedes wurde aus ihr geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Check the record</source>
        <translation>Aufzeichnung prüfen</translation>
    </message>
    <message>
        <source>Checked {time} by Zgen Desktop {version}; data folder {folder}</source>
        <translation>Geprüft {time} mit Zgen Desktop {version}; Datenordner {folder}</translation>
    </message>
    <message>
        <source>Checking the record</source>
        <translation>Die Aufzeichnung wird geprüft</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>&amp;Details kopieren</translation>
    </message>
    <message>
        <source>Every entry is read again. Nothing is changed.</source>
        <translation>Jeder Eintrag wird noch einmal gelesen. Nichts wird verändert.</translation>
    </message>
    <message>
        <source>Run of {time}, {workbook}: {fault}</source>
        <translation>Lauf vom {time}, {workbook}: {fault}</translation>
    </message>
    <message>
        <source>Send nothing before it is clear what happened: accounts that have an invoice may look as if they were never sent. Copy the details and give them to whoever looks after the program; a backup of the data folder helps. What was invoiced stands in Zuora and in the results sheets of your workbooks.</source>
        <translation>Nichts senden, bevor klar ist, was geschehen ist: Konten mit Rechnung können aussehen, als wären sie nie gesendet worden. Die Details kopieren und an die Person geben, die das Programm betreut; eine Sicherung des Datenordners hilft. Was berechnet wurde, steht in Zuora und in den Ergebnisblättern der Arbeitsmappen.</translation>
    </message>
    <message>
        <source>The newest entry has the mark {mark}.</source>
        <translation>Der neueste Eintrag hat das Kennzeichen {mark}.</translation>
    </message>
    <message>
        <source>The record is not whole</source>
        <translation>Die Aufzeichnung ist nicht unversehrt</translation>
    </message>
    <message>
        <source>The record is whole</source>
        <translation>Die Aufzeichnung ist unversehrt</translation>
    </message>
    <message>
        <source>What stands there is not all as this program wrote it. No invoice is touched by that.</source>
        <translation>Was dort steht, ist nicht alles so, wie dieses Programm es geschrieben hat. Rechnungen sind davon nicht berührt.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln invoice(s)</source>
        <translation>
            <numerusform>%Ln Rechnung</numerusform>
            <numerusform>%Ln Rechnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an amount yet</source>
        <translation>
            <numerusform>%Ln noch ohne Betrag</numerusform>
            <numerusform>%Ln noch ohne Betrag</numerusform>
        </translation>
    </message>
    <message>
        <source>(row {rows})</source>
        <translation>(Zeile {rows})</translation>
    </message>
    <message>
        <source>(rows {rows})</source>
        <translation>(Zeilen {rows})</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open, and save the report again.</source>
        <translation>Einen anderen Ordner wählen oder die Datei schließen, wo sie geöffnet ist, und den Bericht noch einmal speichern.</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Possible double invoices</source>
        <translation>Mögliche doppelte Rechnungen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Results of an invoice run</source>
        <translation>Ergebnisse eines Rechnungslaufs</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Run {run} · made with Zgen Desktop {program} · report of {now}, version {version}</source>
        <translation>Lauf {run} · erstellt mit Zgen Desktop {program} · Bericht vom {now}, Fassung {version}</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>Der Bericht wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What was not invoiced, and why</source>
        <translation>Was nicht berechnet wurde und warum</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>noch nicht geschrieben</translation>
    </message>
    <message>
        <source>{amount} of it stood in drafts before</source>
        <translation>davon {amount} schon vorher in Entwürfen</translation>
    </message>
    <message>
        <source>{who}, {reference} · fingerprint {fingerprint}</source>
        <translation>{who}, {reference} · Fingerabdruck {fingerprint}</translation>
    </message>
    <message>
        <source>{workbook}, sheet “{sheet}”</source>
        <translation>{workbook}, Blatt „{sheet}“</translation>
    </message>
</context>
<context>
    <name>ResultColumns</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>All invoices of the row together, with tax</source>
        <translation>Alle Rechnungen der Zeile zusammen, mit Steuer</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation>Hier geändert</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Code: {code}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Expected less what was made, both before tax</source>
        <translation>Erwartet weniger erstellt, beides vor Steuern</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Invoice ID</source>
        <translation>Rechnungs-ID</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Invoice status</source>
        <translation>Rechnungsstatus</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Gesendet am</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>What the preview said before it was sent, before tax</source>
        <translation>Was die Vorschau vor dem Senden sagte, vor Steuern</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Zuora's code</source>
        <translation>Code von Zuora</translation>
    </message>
</context>
<context>
    <name>ResultsBanners</name>
    <message numerus="yes">
        <source>%Ln account(s) gave no clear answer. Do not send them again.</source>
        <translation>
            <numerusform>Zu %Ln Konto kam keine klare Antwort. Nicht noch einmal senden.</numerusform>
            <numerusform>Zu %Ln Konten kam keine klare Antwort. Nicht noch einmal senden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) may have one invoice too many. Look at them in Zuora.</source>
        <translation>
            <numerusform>%Ln Konto hat vielleicht eine Rechnung zu viel. In Zuora ansehen.</numerusform>
            <numerusform>%Ln Konten haben vielleicht eine Rechnung zu viel. In Zuora ansehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) need your decision.</source>
        <translation>
            <numerusform>%Ln Konto braucht eine Entscheidung.</numerusform>
            <numerusform>%Ln Konten brauchen eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were not sent.</source>
        <translation>
            <numerusform>%Ln Konto wurde nicht gesendet.</numerusform>
            <numerusform>%Ln Konten wurden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) had been confirmed ({time}).</source>
        <translation>
            <numerusform>%Ln Rechnung war bestätigt worden ({time}).</numerusform>
            <numerusform>%Ln Rechnungen waren bestätigt worden ({time}).</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask Zuora again</source>
        <translation>Z&amp;uora noch einmal fragen</translation>
    </message>
    <message>
        <source>&amp;Find out what happened</source>
        <translation>&amp;Klären, was geschehen ist</translation>
    </message>
    <message>
        <source>Accounts are being sent. The numbers here change when that is done.</source>
        <translation>Konten werden gesendet. Die Zahlen hier ändern sich, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Ask again later for number and amount.</source>
        <translation>Später noch einmal nach Nummer und Betrag fragen.</translation>
    </message>
    <message>
        <source>Con&amp;tinue…</source>
        <translation>Fo&amp;rtsetzen…</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln account(s) nothing was made. They can be sent again.</source>
        <translation>
            <numerusform>Für %Ln Konto wurde nichts erstellt. Es kann noch einmal gesendet werden.</numerusform>
            <numerusform>Für %Ln Konten wurde nichts erstellt. Sie können noch einmal gesendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoices appeared, and this program can't tell who made them.</source>
        <translation>Es sind Rechnungen aufgetaucht, und das Programm kann nicht sagen, von wem sie stammen.</translation>
    </message>
    <message>
        <source>It can be found out now.</source>
        <translation>Das lässt sich jetzt klären.</translation>
    </message>
    <message>
        <source>It is being found out what happened. The numbers here change when that is done.</source>
        <translation>Es wird geklärt, was geschehen ist. Die Zahlen hier ändern sich, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>It is certain by {time} (in {left}).</source>
        <translation>Sicher ist es um {time} (in {left}).</translation>
    </message>
    <message>
        <source>Leave o&amp;ut…</source>
        <translation>Aus&amp;lassen…</translation>
    </message>
    <message>
        <source>Leave the rest out…</source>
        <translation>Die übrigen auslassen…</translation>
    </message>
    <message>
        <source>Look and &amp;decide</source>
        <translation>Ansehen und &amp;entscheiden</translation>
    </message>
    <message>
        <source>Look and &amp;go on…</source>
        <translation>Ansehen und &amp;fortsetzen…</translation>
    </message>
    <message>
        <source>Send a&amp;gain…</source>
        <translation>&amp;Noch einmal senden…</translation>
    </message>
    <message>
        <source>Show the&amp;m</source>
        <translation>Sie an&amp;zeigen</translation>
    </message>
    <message>
        <source>The results are not in a workbook yet. All outcomes are on record.</source>
        <translation>Die Ergebnisse stehen noch in keiner Arbeitsmappe. Alle sind festgehalten.</translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln of them is not known yet.</source>
        <translation>
            <numerusform>Was aus %Ln davon geworden ist, ist noch nicht bekannt.</numerusform>
            <numerusform>Was aus %Ln davon geworden ist, ist noch nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write resu&amp;lts again</source>
        <translation>Ergebnisse neu schrei&amp;ben</translation>
    </message>
    <message numerus="yes">
        <source>Zuora is still making the invoices of %Ln account(s).</source>
        <translation>
            <numerusform>Zuora erstellt noch die Rechnungen von %Ln Konto.</numerusform>
            <numerusform>Zuora erstellt noch die Rechnungen von %Ln Konten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsOverview</name>
    <message numerus="yes">
        <source>%Ln &amp;other than expected</source>
        <translation>
            <numerusform>%Ln &amp;anders als erwartet</numerusform>
            <numerusform>%Ln &amp;anders als erwartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s)</source>
        <translation>
            <numerusform>Alle %Ln Zeile</numerusform>
            <numerusform>Alle %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>All rows of the run</source>
        <translation>Alle Zeilen des Laufs</translation>
    </message>
    <message>
        <source>Find account, name, invoice, message</source>
        <translation>Konto, Name, Rechnung, Meldung suchen</translation>
    </message>
    <message numerus="yes">
        <source>Invoices were made for %Ln account(s)</source>
        <translation>
            <numerusform>Für %Ln Konto wurden Rechnungen erstellt</numerusform>
            <numerusform>Für %Ln Konten wurden Rechnungen erstellt</numerusform>
        </translation>
    </message>
    <message>
        <source>It isn't certain yet what was made</source>
        <translation>Noch ist nicht sicher, was erstellt wurde</translation>
    </message>
    <message>
        <source>No invoice was made</source>
        <translation>Es wurde keine Rechnung erstellt</translation>
    </message>
    <message>
        <source>No row fits.</source>
        <translation>Keine Zeile passt.</translation>
    </message>
    <message>
        <source>Other than expected</source>
        <translation>Anders als erwartet</translation>
    </message>
    <message>
        <source>Possible double</source>
        <translation>Vielleicht doppelt</translation>
    </message>
    <message>
        <source>Press a reason to see its accounts</source>
        <translation>Auf einen Grund drücken, um seine Konten zu sehen</translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation>Alle Zeilen wieder zeigen</translation>
    </message>
    <message>
        <source>Show all rows again, not only: {words}</source>
        <translation>Alle Zeilen wieder zeigen, nicht nur: {words}</translation>
    </message>
    <message numerus="yes">
        <source>Why %Ln account(s) were not invoiced</source>
        <translation>
            <numerusform>Warum %Ln Konto nicht berechnet wurde</numerusform>
            <numerusform>Warum %Ln Konten nicht berechnet wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>Why accounts were not invoiced</source>
        <translation>Warum Konten nicht berechnet wurden</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open workbook</source>
        <translation>&amp;Arbeitsmappe öffnen</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Bericht s&amp;peichern…</translation>
    </message>
    <message>
        <source>&amp;Write results again</source>
        <translation>Er&amp;gebnisse neu schreiben</translation>
    </message>
    <message>
        <source>&amp;Write the results</source>
        <translation>Ergebnisse &amp;schreiben</translation>
    </message>
    <message>
        <source>Here is what came of the run. The same stands in the workbook, in the sheet “Zgen results”, one line for every row of your list. Nothing else in the workbook was changed.</source>
        <translation>Hier steht, was aus dem Lauf wurde. Dasselbe steht in der Arbeitsmappe, im Blatt „Zgen results“, je Zeile der Liste eine Zeile. Sonst wurde in der Arbeitsmappe nichts geändert.</translation>
    </message>
    <message>
        <source>If the workbook was open elsewhere, the results stand in a workbook beside it. Close it and write the results again at any time: all outcomes are on record.</source>
        <translation>War die Arbeitsmappe anderswo geöffnet, stehen die Ergebnisse in einer Arbeitsmappe daneben. Sie dort schließen und die Ergebnisse neu schreiben, jederzeit: alle sind festgehalten.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Press a number or a reason to see only these rows. The table can be sorted, searched with Ctrl+F, and copied to Excel with Ctrl+C. Ctrl+E shows all that is on record about a row, on one page.</source>
        <translation>Drücken Sie eine Zahl oder einen Grund, um nur diese Zeilen zu sehen. Die Tabelle lässt sich sortieren, mit Strg+F durchsuchen und mit Strg+C nach Excel kopieren. Strg+E zeigt auf einer Seite alles, was über eine Zeile aufgezeichnet ist.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message numerus="yes">
        <source>Send the %Ln &amp;refused one(s) again…</source>
        <translation>
            <numerusform>%Ln a&amp;bgelehntes noch einmal senden…</numerusform>
            <numerusform>%Ln a&amp;bgelehnte noch einmal senden…</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;in folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>{workbook} results</source>
        <translation>{workbook} Ergebnisse</translation>
    </message>
    <message>
        <source>“Needs a decision” means that invoices appeared and only a person can tell whose they are. You see them beside what was sent. Your decision and your reason are kept in the record.</source>
        <translation>„Entscheidung nötig“ heißt, dass Rechnungen aufgetaucht sind und nur ein Mensch sagen kann, wessen sie sind. Sie stehen neben dem, was gesendet wurde. Entscheidung und Grund werden festgehalten.</translation>
    </message>
    <message>
        <source>“Refused by Zuora” means that nothing was made. Mend what the message names, then send these rows again. Other dates or charges need a corrected list.</source>
        <translation>„Von Zuora abgelehnt“ heißt, dass nichts erstellt wurde. Beheben, was die Meldung nennt, dann diese Zeilen noch einmal senden. Andere Daten oder Posten brauchen eine korrigierte Liste.</translation>
    </message>
    <message>
        <source>“Take back this run” first lists every invoice with its status today. Only drafts that this run made are cancelled or deleted; what was posted, paid or changed since stays, and you see why.</source>
        <translation>„Lauf zurücknehmen“ zeigt zuerst jede Rechnung mit ihrem Status von heute. Storniert oder gelöscht werden nur Entwürfe, die dieser Lauf erzeugt hat; was seither gebucht, bezahlt oder geändert wurde, bleibt, und Sie sehen, warum.</translation>
    </message>
    <message>
        <source>“Unknown” means that Zuora gave no clear answer, for example because the connection broke. The invoice may have been made. Such rows are never sent again before it is found out; that takes as long as the waiting time of the connection, because Zuora may still be at work.</source>
        <translation>„Unbekannt“ heißt, dass Zuora keine klare Antwort gab, etwa weil die Verbindung abbrach. Die Rechnung kann erstellt worden sein. Solche Zeilen werden nie noch einmal gesendet, bevor das geklärt ist; das dauert so lange wie die Wartezeit der Verbindung, weil Zuora noch am Werk sein kann.</translation>
    </message>
</context>
<context>
    <name>ResultsQuestions</name>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not made” are sent once more, each by itself.</source>
        <translation>
            <numerusform>%Ln Konto, das „Nicht erstellt“ ist, wird noch einmal gesendet.</numerusform>
            <numerusform>%Ln Konten, die „Nicht erstellt“ sind, werden noch einmal gesendet, jedes für sich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not sent” are sent as well.</source>
        <translation>
            <numerusform>%Ln Konto, das „Nicht gesendet“ ist, wird ebenfalls gesendet.</numerusform>
            <numerusform>%Ln Konten, die „Nicht gesendet“ sind, werden ebenfalls gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not sent” are sent now.</source>
        <translation>
            <numerusform>%Ln Konto, das „Nicht gesendet“ ist, wird jetzt gesendet.</numerusform>
            <numerusform>%Ln Konten, die „Nicht gesendet“ sind, werden jetzt gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Refused by Zuora” are sent once more, with the same dates and charges.</source>
        <translation>
            <numerusform>%Ln Konto, das „Von Zuora abgelehnt“ ist, wird noch einmal gesendet, mit denselben Daten und Posten.</numerusform>
            <numerusform>%Ln Konten, die „Von Zuora abgelehnt“ sind, werden noch einmal gesendet, mit denselben Daten und Posten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Auslassen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto &amp;senden</numerusform>
            <numerusform>%Ln Konten &amp;senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln account(s) again</source>
        <translation>
            <numerusform>%Ln Konto noch einmal &amp;senden</numerusform>
            <numerusform>%Ln Konten noch einmal &amp;senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln refused one(s) again</source>
        <translation>
            <numerusform>%Ln abgelehntes noch einmal &amp;senden</numerusform>
            <numerusform>%Ln abgelehnte noch einmal &amp;senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts that are “Unknown” are not sent again. It is found out what happened to them.</source>
        <translation>Konten, die „Unbekannt“ sind, werden nicht noch einmal gesendet. Es wird geklärt, was mit ihnen geschah.</translation>
    </message>
    <message>
        <source>Before each one Zuora is asked once more that nothing was made.</source>
        <translation>Vor jedem wird Zuora noch einmal gefragt, ob nichts erstellt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>Leave %Ln account(s) out?</source>
        <translation>
            <numerusform>%Ln Konto auslassen?</numerusform>
            <numerusform>%Ln Konten auslassen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again?</source>
        <translation>Noch einmal senden?</translation>
    </message>
    <message>
        <source>They are “Not made” and will not be sent again by this run.</source>
        <translation>Sie sind „Nicht erstellt“ und werden in diesem Lauf nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>They are “Not sent” and will not be sent by this run. Another list may send them then.</source>
        <translation>Sie sind „Nicht gesendet“ und werden in diesem Lauf nicht gesendet. Eine andere Liste kann sie dann senden.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) with other values than before</source>
        <translation>
            <numerusform>%Ln Konto mit anderen Werten als vorher</numerusform>
            <numerusform>%Ln Konten mit anderen Werten als vorher</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked again just now. Changed: {what}.</source>
        <translation>Eben noch einmal geprüft. Geändert: {what}.</translation>
    </message>
    <message>
        <source>Checked again just now. Nothing has changed.</source>
        <translation>Eben noch einmal geprüft. Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Checked just now.</source>
        <translation>Eben geprüft.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Still missing: {what}.</source>
        <translation>Noch nötig: {what}.</translation>
    </message>
    <message>
        <source>There is nothing to send. Go back to Check to see why.</source>
        <translation>Es gibt nichts zu senden. Auf der Seite Prüfen steht, warum.</translation>
    </message>
    <message>
        <source>a place for the results</source>
        <translation>ein Ort für die Ergebnisse</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>ein Grund</translation>
    </message>
    <message>
        <source>the approval of this list</source>
        <translation>die Freigabe dieser Liste</translation>
    </message>
    <message>
        <source>the number of accounts</source>
        <translation>die Anzahl der Konten</translation>
    </message>
    <message numerus="yes">
        <source>the tick at “Yes, %Ln account(s)”</source>
        <translation>
            <numerusform>das Kreuz bei „Ja, %Ln Konto“</numerusform>
            <numerusform>das Kreuz bei „Ja, %Ln Konten“</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} new in the list ({now})</source>
        <translation>{count} neu in der Liste ({now})</translation>
    </message>
    <message>
        <source>{count} no longer in the list</source>
        <translation>{count} nicht mehr in der Liste</translation>
    </message>
    <message>
        <source>{count} now “{now}”, before “{was}”</source>
        <translation>{count} jetzt „{now}“, vorher „{was}“</translation>
    </message>
    <message>
        <source>“{name}” is for checking and preview only. Nothing is sent over it.</source>
        <translation>„{name}“ dient nur zum Prüfen und zur Vorschau. Darüber wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>&amp;First account only, then ask</source>
        <translation>Nur das &amp;erste Konto, dann fragen</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Reason (goes into the record)</source>
        <translation>&amp;Grund (wird festgehalten)</translation>
    </message>
    <message>
        <source>&amp;Reason (required)</source>
        <translation>&amp;Grund (Pflicht)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Yes, %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Ja, %Ln Konto</numerusform>
            <numerusform>&amp;Ja, %Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>It could not be checked against the tenant. Nothing is sent before that.</source>
        <translation>Die Prüfung gegen den Mandanten gelang nicht. Vorher wird nichts gesendet.</translation>
    </message>
    <message>
        <source>One account is sent. You look at its invoice, then you decide about the others.</source>
        <translation>Ein Konto wird gesendet. Nach einem Blick auf seine Rechnung wird über die übrigen entschieden.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>That is more than %Ln account(s), the ceiling of this connection.</source>
        <translation>
            <numerusform>Das ist mehr als %Ln Konto, die Obergrenze dieser Verbindung.</numerusform>
            <numerusform>Das sind mehr als %Ln Konten, die Obergrenze dieser Verbindung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is being checked again</source>
        <translation>Die Liste wird noch einmal geprüft</translation>
    </message>
    <message>
        <source>The list must be checked again</source>
        <translation>Die Liste muss noch einmal geprüft werden</translation>
    </message>
    <message>
        <source>The tenant is asked once more, so that you see how things stand now.</source>
        <translation>Der Mandant wird noch einmal gefragt, damit der jetzige Stand zu sehen ist.</translation>
    </message>
    <message>
        <source>Type the &amp;number of accounts of this list to send to {environment}</source>
        <translation>A&amp;nzahl der Konten dieser Liste eingeben, die an {environment} gehen</translation>
    </message>
    <message>
        <source>Type the &amp;number of accounts to send to {environment}</source>
        <translation>A&amp;nzahl der Konten eingeben, die an {environment} gehen</translation>
    </message>
</context>
<context>
    <name>RowLine</name>
    <message>
        <source>Choose a row to read here what is wrong with it.</source>
        <translation>Eine Zeile wählen, um hier zu lesen, was an ihr nicht stimmt.</translation>
    </message>
    <message>
        <source>Enter shows all of it.</source>
        <translation>Die Eingabetaste zeigt alles.</translation>
    </message>
    <message>
        <source>Look at the invoice in Zuora. Send the row only if a second invoice is right.</source>
        <translation>Die Rechnung in Zuora ansehen. Die Zeile nur senden, wenn eine zweite Rechnung richtig ist.</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>{text}, problem</source>
        <translation>{text}, Problem</translation>
    </message>
    <message>
        <source>{text}, was {was}</source>
        <translation>{text}, war {was}</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>&amp;Copy with headers</source>
        <translation>Mit Überschriften &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Order of the list</source>
        <translation>&amp;Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>As at &amp;first</source>
        <translation>Wie am An&amp;fang</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Spal&amp;ten</translation>
    </message>
    <message>
        <source>Sort by “{column}”, &amp;ascending</source>
        <translation>Nach „{column}“ &amp;aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort by “{column}”, &amp;descending</source>
        <translation>Nach „{column}“ a&amp;bsteigend sortieren</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Broken off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Posting broken off</source>
        <translation>Buchen abgebrochen</translation>
    </message>
    <message>
        <source>Posting its invoices was broken off</source>
        <translation>Das Buchen der Rechnungen wurde abgebrochen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Taking back broken off</source>
        <translation>Zurücknehmen abgebrochen</translation>
    </message>
    <message>
        <source>Taking back its invoices was broken off</source>
        <translation>Das Zurücknehmen der Rechnungen wurde abgebrochen</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Im Gang</translation>
    </message>
    <message>
        <source>started {time}</source>
        <translation>begonnen {time}</translation>
    </message>
    <message>
        <source>{person} as {user}</source>
        <translation>{person} als {user}</translation>
    </message>
    <message>
        <source>{workbook}, sheet “{sheet}”</source>
        <translation>{workbook}, Blatt „{sheet}“</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>&amp;Add a connection</source>
        <translation>&amp;Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Get a template workbook…</source>
        <translation>Vorla&amp;ge holen…</translation>
    </message>
    <message>
        <source>&amp;Paste accounts…</source>
        <translation>Konten &amp;einfügen…</translation>
    </message>
    <message>
        <source>&amp;Try it with the practice tenant</source>
        <translation>Mit dem Übungs&amp;mandanten ausprobieren</translation>
    </message>
    <message>
        <source>A list to fill in.</source>
        <translation>Eine Liste zum Ausfüllen.</translation>
    </message>
    <message>
        <source>Afterwards the outcome of every row stands in a new sheet of the same workbook.</source>
        <translation>Danach steht das Ergebnis jeder Zeile in einem neuen Blatt derselben Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Before anything is sent it shows what is wrong, what is invoiced already, and what will happen.</source>
        <translation>Bevor etwas gesendet wird, zeigt es, was nicht stimmt, was schon berechnet ist und was geschehen wird.</translation>
    </message>
    <message>
        <source>Drop a workbook here</source>
        <translation>Eine Arbeitsmappe hier ablegen</translation>
    </message>
    <message>
        <source>From a mail or a sheet.</source>
        <translation>Aus einer E-Mail oder einem Blatt.</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Opens a sample list. Nothing real.</source>
        <translation>Öffnet eine Beispielliste. Nichts ist echt.</translation>
    </message>
    <message>
        <source>To your own Zuora tenant.</source>
        <translation>Zum eigenen Zuora-Mandanten.</translation>
    </message>
    <message>
        <source>Which list do you want to invoice?</source>
        <translation>Welche Liste soll berechnet werden?</translation>
    </message>
    <message>
        <source>Zgen Desktop takes an Excel list with one account in each row and lets Zuora generate their invoices.</source>
        <translation>Zgen Desktop nimmt eine Excel-Liste mit einem Konto je Zeile und lässt Zuora die Rechnungen dafür erstellen.</translation>
    </message>
    <message>
        <source>or anywhere in this window, or press to choose one from a folder.</source>
        <translation>oder irgendwo in diesem Fenster, oder drücken, um eine aus einem Ordner zu wählen.</translation>
    </message>
    <message>
        <source>{name}   is not there any more</source>
        <translation>{name}   ist nicht mehr da</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Added to draft</source>
        <translation>Dem Entwurf zugefügt</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Schon erledigt</translation>
    </message>
    <message>
        <source>Already invoiced</source>
        <translation>Schon berechnet</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Deleted / Cancelled</source>
        <translation>Gelöscht / storniert</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Entscheidung nötig</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>Nicht erstellt</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Nothing to bill</source>
        <translation>Nichts abzurechnen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Refused by Zuora</source>
        <translation>Von Zuora abgelehnt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>StoppedView</name>
    <message numerus="yes">
        <source>%Ln account(s) are done.</source>
        <translation>
            <numerusform>%Ln Konto ist erledigt.</numerusform>
            <numerusform>%Ln Konten sind erledigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) are unknown: they may have an invoice or not.</source>
        <translation>
            <numerusform>%Ln Konto ist unbekannt: es hat vielleicht eine Rechnung, vielleicht nicht.</numerusform>
            <numerusform>%Ln Konten sind unbekannt: sie haben vielleicht eine Rechnung, vielleicht nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) gave no clear answer</source>
        <translation>
            <numerusform>Zu %Ln Konto kam keine klare Antwort</numerusform>
            <numerusform>Zu %Ln Konten kam keine klare Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) need a decision.</source>
        <translation>
            <numerusform>%Ln Konto braucht eine Entscheidung.</numerusform>
            <numerusform>%Ln Konten brauchen eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were not sent</source>
        <translation>
            <numerusform>%Ln Konto wurde nicht gesendet</numerusform>
            <numerusform>%Ln Konten wurden nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were not sent.</source>
        <translation>
            <numerusform>%Ln Konto wurde nicht gesendet.</numerusform>
            <numerusform>%Ln Konten wurden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were refused by Zuora: nothing was made.</source>
        <translation>
            <numerusform>%Ln Konto wurde von Zuora abgelehnt: nichts wurde erstellt.</numerusform>
            <numerusform>%Ln Konten wurden von Zuora abgelehnt: nichts wurde erstellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were sent, and nothing was made.</source>
        <translation>
            <numerusform>%Ln Konto wurde gesendet, und nichts wurde erstellt.</numerusform>
            <numerusform>%Ln Konten wurden gesendet, und nichts wurde erstellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on finds out what happened to them first. Don't send these accounts by hand meanwhile.</source>
        <translation>Fortfahren klärt zuerst, was mit ihnen geschah. Diese Konten inzwischen nicht von Hand berechnen.</translation>
    </message>
    <message>
        <source>Go on sends them now. Stop leaves them as “Not sent”; the run can be continued later.</source>
        <translation>Fortfahren sendet sie jetzt. Anhalten lässt sie „Nicht gesendet“; der Lauf kann später fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Go on sends those that were not sent. Stop leaves them as “Not sent”, to be sent later.</source>
        <translation>Fortfahren sendet die, die nicht gesendet wurden. Anhalten lässt sie „Nicht gesendet“; sie können später gesendet werden.</translation>
    </message>
    <message numerus="yes">
        <source>Go on with %Ln account(s)?</source>
        <translation>
            <numerusform>Mit %Ln Konto fortfahren?</numerusform>
            <numerusform>Mit %Ln Konten fortfahren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at this invoice in Zuora if you like. Nothing more is sent until you go on.</source>
        <translation>Diese Rechnung kann in Zuora angesehen werden. Vor dem Fortfahren wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>No account was sent yet</source>
        <translation>Noch wurde kein Konto gesendet</translation>
    </message>
    <message>
        <source>Row {row}: {account}</source>
        <translation>Zeile {row}: {account}</translation>
    </message>
    <message>
        <source>Sending has stopped. What became of the accounts without an answer has been found out.</source>
        <translation>Das Senden hat angehalten. Was aus den Konten ohne Antwort wurde, ist geklärt.</translation>
    </message>
    <message>
        <source>So that nothing is invoiced twice, sending has stopped until it is known what happened.</source>
        <translation>Damit nichts doppelt berechnet wird, hat das Senden angehalten, bis bekannt ist, was geschah.</translation>
    </message>
    <message>
        <source>The first account is already invoiced, so it was not sent</source>
        <translation>Das erste Konto ist schon berechnet und wurde darum nicht gesendet</translation>
    </message>
    <message>
        <source>The first account is done: nothing to bill</source>
        <translation>Das erste Konto ist erledigt: nichts abzurechnen</translation>
    </message>
    <message>
        <source>The first account is done: {invoice}</source>
        <translation>Das erste Konto ist erledigt: {invoice}</translation>
    </message>
    <message>
        <source>The first account: {state}</source>
        <translation>Das erste Konto: {state}</translation>
    </message>
    <message>
        <source>What is certain</source>
        <translation>Was sicher ist</translation>
    </message>
    <message>
        <source>What was not made is not sent again before you say so, on the page Results.</source>
        <translation>Was nicht erstellt wurde, wird erst auf Ihre Anweisung noch einmal gesendet, auf der Seite Ergebnisse.</translation>
    </message>
    <message>
        <source>Zuora gave no clear answer several times</source>
        <translation>Zuora gab mehrmals keine klare Antwort</translation>
    </message>
    <message>
        <source>Zuora refused the first account</source>
        <translation>Zuora hat das erste Konto abgelehnt</translation>
    </message>
    <message>
        <source>Zuora was busy with them every time, or they wait for another row of the same account.</source>
        <translation>Zuora war jedes Mal mit ihnen beschäftigt, oder sie warten auf eine andere Zeile desselben Kontos.</translation>
    </message>
</context>
<context>
    <name>TenantBox</name>
    <message>
        <source>Choose a connection</source>
        <translation>Verbindung wählen</translation>
    </message>
    <message>
        <source>Connection: {name}</source>
        <translation>Verbindung: {name}</translation>
    </message>
</context>
<context>
    <name>TenantPages</name>
    <message>
        <source>Open the &amp;account in Zuora</source>
        <translation>Das &amp;Konto in Zuora öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;invoice in Zuora</source>
        <translation>Die &amp;Rechnung in Zuora öffnen</translation>
    </message>
</context>
<context>
    <name>TextChoice</name>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Zeichencodierung</translation>
    </message>
    <message>
        <source>Columns separated &amp;by</source>
        <translation>Spalten getrennt &amp;durch</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichencodierung</translation>
    </message>
    <message>
        <source>What separates the columns</source>
        <translation>Was die Spalten trennt</translation>
    </message>
</context>
<context>
    <name>TextWords</name>
    <message>
        <source>Central European (Windows)</source>
        <translation>Mitteleuropäisch (Windows)</translation>
    </message>
    <message>
        <source>Chinese (Big5)</source>
        <translation>Chinesisch (Big5)</translation>
    </message>
    <message>
        <source>Chinese (GB 18030)</source>
        <translation>Chinesisch (GB 18030)</translation>
    </message>
    <message>
        <source>Comma ( , )</source>
        <translation>Komma ( , )</translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <translation>Kyrillisch (Windows)</translation>
    </message>
    <message>
        <source>Greek (Windows)</source>
        <translation>Griechisch (Windows)</translation>
    </message>
    <message>
        <source>It is a binary Excel workbook (.xlsb): the results go into a new workbook beside it.</source>
        <translation>Es ist eine binäre Excel-Arbeitsmappe (.xlsb): Die Ergebnisse kommen in eine neue Arbeitsmappe daneben.</translation>
    </message>
    <message>
        <source>It is a text list: the results go into a new workbook beside it.</source>
        <translation>Es ist eine Textliste: Die Ergebnisse kommen in eine neue Arbeitsmappe daneben.</translation>
    </message>
    <message>
        <source>It is an OpenDocument spreadsheet (.ods).</source>
        <translation>Es ist eine OpenDocument-Tabelle (.ods).</translation>
    </message>
    <message>
        <source>It is an old Excel workbook (.xls): the results go into a new workbook beside it.</source>
        <translation>Es ist eine alte Excel-Arbeitsmappe (.xls): Die Ergebnisse kommen in eine neue Arbeitsmappe daneben.</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>Japanisch (Shift-JIS)</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>Koreanisch (EUC-KR)</translation>
    </message>
    <message>
        <source>Semicolon ( ; )</source>
        <translation>Semikolon ( ; )</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Turkish (Windows)</source>
        <translation>Türkisch (Windows)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Unicode (UTF-16, Big-Endian)</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Vertical bar ( | )</source>
        <translation>Senkrechter Strich ( | )</translation>
    </message>
    <message>
        <source>Western European (DOS)</source>
        <translation>Westeuropäisch (DOS)</translation>
    </message>
    <message>
        <source>Western European (Windows)</source>
        <translation>Westeuropäisch (Windows)</translation>
    </message>
    <message>
        <source>Western European (old Mac)</source>
        <translation>Westeuropäisch (alter Mac)</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Noch etwa %n Minute</numerusform>
            <numerusform>Noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>About {hours} h {minutes} min left</source>
        <translation>Noch etwa {hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Weniger als eine Minute</translation>
    </message>
</context>
<context>
    <name>WaitingBanner</name>
    <message numerus="yes">
        <source>%Ln list(s) wait and were not sent. The next one is {name}: {accounts}.</source>
        <translation>
            <numerusform>%Ln Liste wartet und wurde nicht gesendet. Die nächste ist {name}: {accounts}.</numerusform>
            <numerusform>%Ln Listen warten und wurden nicht gesendet. Die nächste ist {name}: {accounts}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>Mit {name} fortfahren</translation>
    </message>
    <message>
        <source>{name} waits and was not sent: {accounts}.</source>
        <translation>{name} wartet und wurde nicht gesendet: {accounts}.</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>&amp;Stop, find out later</source>
        <translation>&amp;Anhalten, später klären</translation>
    </message>
    <message numerus="yes">
        <source>Finding out what happened to %Ln account(s)</source>
        <translation>
            <numerusform>Es wird geklärt, was mit %Ln Konto geschah</numerusform>
            <numerusform>Es wird geklärt, was mit %Ln Konten geschah</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking in Zuora</source>
        <translation>Blick in Zuora</translation>
    </message>
    <message>
        <source>Nothing is sent meanwhile. You can leave this page; it goes on.</source>
        <translation>Währenddessen wird nichts gesendet. Diese Seite kann verlassen werden; es geht weiter.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open it again to send these, too</source>
        <translation>Wieder öffnen, um auch diese zu senden</translation>
    </message>
    <message>
        <source>Open {name} again, to change it</source>
        <translation>{name} wieder öffnen, um sie zu ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {name} from the waiting lists</source>
        <translation>{name} aus den wartenden Listen entfernen</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>They are sent one after the other over {name}.</source>
        <translation>Sie werden nacheinander über {name} gesendet.</translation>
    </message>
    <message>
        <source>They wait as long as this window is open.</source>
        <translation>Sie warten, solange dieses Fenster offen ist.</translation>
    </message>
    <message>
        <source>Until {time}.</source>
        <translation>Bis {time}.</translation>
    </message>
    <message>
        <source>Waiting lists</source>
        <translation>Wartende Listen</translation>
    </message>
    <message>
        <source>What is not found out yet stays unknown. It can be found out later.</source>
        <translation>Was noch nicht geklärt ist, bleibt unbekannt. Es kann später geklärt werden.</translation>
    </message>
    <message>
        <source>Zuora is asked which invoices these accounts have now.</source>
        <translation>Zuora wird gefragt, welche Rechnungen diese Konten jetzt haben.</translation>
    </message>
</context>
<context>
    <name>WaitingLists</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln also stand in {name}</source>
        <translation>
            <numerusform>%Ln steht auch in {name}</numerusform>
            <numerusform>%Ln stehen auch in {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stood in another list when this one was confirmed</source>
        <translation>
            <numerusform>%Ln stand bei der Bestätigung auch in einer anderen Liste</numerusform>
            <numerusform>%Ln standen bei der Bestätigung auch in einer anderen Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Start: %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Start: %Ln Konto</numerusform>
            <numerusform>&amp;Start: %Ln Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Start: %Ln account(s) in {lists} lists</source>
        <translation>
            <numerusform>&amp;Start: %Ln Konto in {lists} Listen</numerusform>
            <numerusform>&amp;Start: %Ln Konten in {lists} Listen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Start: 1 account, then {rest}</source>
        <translation>&amp;Start: 1 Konto, dann {rest}</translation>
    </message>
    <message>
        <source>&amp;Start: 1 account, then {rest} in {lists} lists</source>
        <translation>&amp;Start: 1 Konto, dann {rest} in {lists} Listen</translation>
    </message>
    <message>
        <source>Sent before this list: {lists}.</source>
        <translation>Vor dieser Liste wird gesendet: {lists}.</translation>
    </message>
    <message numerus="yes">
        <source>{rows} of %Ln account(s)</source>
        <translation>
            <numerusform>{rows} von %Ln Konto</numerusform>
            <numerusform>{rows} von %Ln Konten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>A run is going on</source>
        <translation>Ein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>Enter the &amp;password…</source>
        <translation>&amp;Passwort eingeben…</translation>
    </message>
    <message>
        <source>Making a practice list</source>
        <translation>Übungsliste wird angelegt</translation>
    </message>
    <message>
        <source>Open it when the run has ended, or stop the run first.</source>
        <translation>Öffnen, wenn der Lauf zu Ende ist, oder den Lauf zuerst anhalten.</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>The practice list was not opened.</source>
        <translation>Die Übungsliste wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>“{name}” was not opened.</source>
        <translation>„{name}“ wurde nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>WorkbookPage</name>
    <message numerus="yes">
        <source>%Ln row(s) in sheet “{sheet}”</source>
        <translation>
            <numerusform>%Ln Zeile im Blatt „{sheet}“</numerusform>
            <numerusform>%Ln Zeilen im Blatt „{sheet}“</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to {name}</source>
        <translation>&amp;Zurück zu {name}</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Check %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile &amp;prüfen</numerusform>
            <numerusform>%Ln Zeilen &amp;prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>&amp;Open a workbook…</source>
        <translation>Arbeitsmappe ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Open another workbook…</source>
        <translation>Andere Arbeitsmappe ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>A workbook with a password is opened with that password; it is kept in memory until the program ends and stored nowhere. If a workbook can't be opened, save it in Excel as .xlsx and open that.</source>
        <translation>Eine Arbeitsmappe mit Kennwort wird mit diesem Kennwort geöffnet; es bleibt bis zum Ende des Programms im Arbeitsspeicher und wird nirgends gespeichert. Lässt sich eine Arbeitsmappe nicht öffnen, speichern Sie sie in Excel als .xlsx und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Check the rows</source>
        <translation>Zeilen prüfen</translation>
    </message>
    <message>
        <source>Choose the &amp;columns</source>
        <translation>&amp;Spalten wählen</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Spal&amp;ten</translation>
    </message>
    <message>
        <source>Enter the &amp;password…</source>
        <translation>&amp;Kennwort eingeben…</translation>
    </message>
    <message>
        <source>In which encoding is this list?</source>
        <translation>In welcher Zeichencodierung ist diese Liste?</translation>
    </message>
    <message>
        <source>No list at hand? The practice tenant has a sample list and invented customers. Nothing that is done there reaches Zuora.</source>
        <translation>Keine Liste zur Hand? Der Übungsmandant hat eine Beispielliste und erfundene Kunden. Nichts von dort erreicht Zuora.</translation>
    </message>
    <message>
        <source>O&amp;ther lists</source>
        <translation>Andere &amp;Listen</translation>
    </message>
    <message>
        <source>Open the list with the accounts to invoice, one account in each row: an Excel workbook (.xlsx, .xlsm, .xls, .xlsb), an OpenDocument spreadsheet (.ods) or a text list (.csv, .txt).</source>
        <translation>Öffnen Sie die Liste mit den abzurechnenden Konten, ein Konto in jeder Zeile: eine Excel-Arbeitsmappe (.xlsx, .xlsm, .xls, .xlsb), eine OpenDocument-Tabelle (.ods) oder eine Textliste (.csv, .txt).</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>Row {row} names the columns.</source>
        <translation>Zeile {row} benennt die Spalten.</translation>
    </message>
    <message>
        <source>The program looks for the sheet with the list and for the row that names the columns. Both stand above the preview. Choose another one if it is wrong.</source>
        <translation>Das Programm sucht das Blatt mit der Liste und die Zeile, die die Spalten benennt. Beide stehen über der Vorschau. Falls falsch, dort andere wählen.</translation>
    </message>
    <message>
        <source>The template stands in {path}. Fill it in with Excel, then open it here.</source>
        <translation>Die Vorlage liegt in {path}. In Excel ausfüllen, dann hier öffnen.</translation>
    </message>
    <message>
        <source>The workbook is only read here. After a run one sheet is added to it; nothing else changes.</source>
        <translation>Die Arbeitsmappe wird hier nur gelesen. Nach einem Lauf kommt ein Blatt hinzu; sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>What separates the columns?</source>
        <translation>Was trennt die Spalten?</translation>
    </message>
    <message>
        <source>Which row names the columns?</source>
        <translation>Welche Zeile benennt die Spalten?</translation>
    </message>
    <message>
        <source>Which sheet holds the list?</source>
        <translation>Welches Blatt enthält die Liste?</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>Arbeitsmappe wird geschrieben</translation>
    </message>
    <message>
        <source>{name} could not be read</source>
        <translation>{name} war nicht zu lesen</translation>
    </message>
    <message>
        <source>{name} has a password</source>
        <translation>{name} hat ein Kennwort</translation>
    </message>
</context>
<context>
    <name>WorkbookPasswordDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is kept in memory until the program ends and stored nowhere.</source>
        <translation>Es bleibt bis zum Ende des Programms im Arbeitsspeicher und wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>Password of the workbook</source>
        <translation>Kennwort der Arbeitsmappe</translation>
    </message>
    <message>
        <source>This password does not open it. Mind upper and lower case.</source>
        <translation>Dieses Kennwort öffnet sie nicht. Achten Sie auf Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>This workbook has a password</source>
        <translation>Diese Arbeitsmappe hat ein Kennwort</translation>
    </message>
</context>
<context>
    <name>_Evidence</name>
    <message>
        <source>It was there before anything was sent.</source>
        <translation>Sie war da, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>as sent</source>
        <translation>wie gesendet</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>invoice date {day}</source>
        <translation>Rechnungsdatum {day}</translation>
    </message>
    <message>
        <source>made {when} by another user ({user})</source>
        <translation>{when} von anderem Benutzer erstellt ({user})</translation>
    </message>
    <message>
        <source>made {when} by {user}, the user of this run</source>
        <translation>{when} erstellt von {user}, dem Benutzer dieses Laufs</translation>
    </message>
    <message>
        <source>no amount yet</source>
        <translation>noch kein Betrag</translation>
    </message>
    <message>
        <source>not as sent</source>
        <translation>anders als gesendet</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>target date {day}</source>
        <translation>Stichtag {day}</translation>
    </message>
</context>
</TS>
