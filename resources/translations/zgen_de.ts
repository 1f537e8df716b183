<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AdvancedFields</name>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>&amp;Rows per request</source>
        <translation>&amp;Zeilen je Anfrage</translation>
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
        <source>Requests at the same &amp;time</source>
        <translation>An&amp;fragen zur selben Zeit</translation>
    </message>
    <message>
        <source>When an answer is lost, the invoice may still be made. Only after this time the program looks what became of it.</source>
        <translation>Geht eine Antwort verloren, kann die Rechnung trotzdem noch erstellt werden. Erst nach dieser Zeit sieht das Programm nach, was daraus wurde.</translation>
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
        <source>! Ready, with a warning</source>
        <translation>! Bereit, mit Warnung</translation>
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
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx *.xlsm)</source>
        <translation>Excel-Arbeitsmappen (*.xlsx *.xlsm)</translation>
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
        <source>More than one column has this name:</source>
        <translation>Mehr als eine Spalte hat diesen Namen:</translation>
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
        <source>Data centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>En&amp;vironment</source>
        <translation>Umgebun&amp;g</translation>
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
</context>
<context>
    <name>Core</name>
    <message>
        <source>Activate the account in Zuora, or leave the row out.</source>
        <translation>Das Konto in Zuora aktivieren oder die Zeile auslassen.</translation>
    </message>
    <message>
        <source>Ask your Zuora administrator for the billing permission, then send it again.</source>
        <translation>Die Zuora-Administration um die Berechtigung zum Abrechnen bitten, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Ask your Zuora administrator to enable the SOAP API, then send it again.</source>
        <translation>Die Zuora-Administration bitten, die SOAP-API freizugeben, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Ask your Zuora administrator why requests are rejected, then send it again.</source>
        <translation>Die Zuora-Administration fragen, warum Anfragen abgewiesen werden, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Check both dates. If they are right, nothing.</source>
        <translation>Beide Daten prüfen. Sind sie richtig, nichts.</translation>
    </message>
    <message>
        <source>Check that both rows are meant: their charges differ.</source>
        <translation>Prüfen, ob beide Zeilen gemeint sind: ihre Posten sind verschieden.</translation>
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
        <source>Check the date, the year above all. If it is right, nothing.</source>
        <translation>Das Datum prüfen, vor allem das Jahr. Ist es richtig, nichts.</translation>
    </message>
    <message>
        <source>Choose an invoice date in an open accounting period, then send it again.</source>
        <translation>Ein Rechnungsdatum in einer offenen Buchungsperiode wählen, dann noch einmal senden.</translation>
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
        <source>Column {column} ({value}) is not read. All invoices are made as drafts; none is posted.</source>
        <translation>Spalte {column} ({value}) wird nicht gelesen. Alle Rechnungen entstehen als Entwürfe; keine wird gebucht.</translation>
    </message>
    <message>
        <source>Column {column} ({value}) is not sent: this connection has no such field.</source>
        <translation>Spalte {column} ({value}) wird nicht gesendet: diese Verbindung hat kein solches Feld.</translation>
    </message>
    <message>
        <source>Column {column} has dates with the day first and others with the month first. {value} can't be read for sure.</source>
        <translation>Spalte {column} hat Daten mit dem Tag vorn und andere mit dem Monat vorn. {value} lässt sich nicht sicher lesen.</translation>
    </message>
    <message>
        <source>Continue run {run} first and decide about that row.</source>
        <translation>Zuerst Lauf {run} fortsetzen und über diese Zeile entscheiden.</translation>
    </message>
    <message>
        <source>Continue the run to send it.</source>
        <translation>Zum Senden den Lauf fortsetzen.</translation>
    </message>
    <message>
        <source>Copy the Account ID from Zuora again.</source>
        <translation>Die Konto-ID noch einmal aus Zuora kopieren.</translation>
    </message>
    <message>
        <source>Copy the Account ID from Zuora again. If the column holds account numbers, choose it as account number.</source>
        <translation>Die Konto-ID noch einmal aus Zuora kopieren. Enthält die Spalte Kontonummern, sie als Kontonummer wählen.</translation>
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
        <source>Correct the formula in {cell} or type the value.</source>
        <translation>Die Formel in {cell} korrigieren oder den Wert eintippen.</translation>
    </message>
    <message>
        <source>Correct the {field}.</source>
        <translation>{field} korrigieren.</translation>
    </message>
    <message>
        <source>Do not send it again. Continue the run to find out what happened.</source>
        <translation>Nicht noch einmal senden. Den Lauf fortsetzen, um zu klären, was geschehen ist.</translation>
    </message>
    <message>
        <source>Enter all dates of this column in one way, best as real Excel dates.</source>
        <translation>Alle Daten dieser Spalte auf dieselbe Art eingeben, am besten als echte Excel-Daten.</translation>
    </message>
    <message>
        <source>Enter the Account ID or the account number, or remove the row.</source>
        <translation>Konto-ID oder Kontonummer eingeben oder die Zeile entfernen.</translation>
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
        <source>Excel has changed this value: it now stands as {value}, and what was typed is lost.</source>
        <translation>Excel hat diesen Wert verändert: jetzt steht da {value}, und das Getippte ist verloren.</translation>
    </message>
    <message>
        <source>Excel has turned this {field} into a date.</source>
        <translation>Excel hat daraus ein Datum gemacht: {field}.</translation>
    </message>
    <message>
        <source>Excel shows this number with the format {format}, so what you see is not what is stored ({value}).</source>
        <translation>Excel zeigt diese Zahl im Format {format}; zu sehen ist also nicht, was gespeichert ist ({value}).</translation>
    </message>
    <message>
        <source>Fill in what is missing in the list or on the account in Zuora, then send it again.</source>
        <translation>In der Liste oder am Konto in Zuora ergänzen, was fehlt, dann noch einmal senden.</translation>
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
        <source>Give the account a valid invoice template in Zuora, then send it again.</source>
        <translation>Dem Konto in Zuora eine gültige Rechnungsvorlage geben, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>If it should be sent, use the WSDL file of your own tenant with this connection.</source>
        <translation>Soll sie gesendet werden, zu dieser Verbindung die WSDL-Datei des eigenen Mandanten nehmen.</translation>
    </message>
    <message>
        <source>If the column holds Account IDs, choose it as Account ID.</source>
        <translation>Enthält die Spalte Konto-IDs, sie als Konto-ID wählen.</translation>
    </message>
    <message>
        <source>If the workbook has changed since, open it in Excel, let it calculate, and save it.</source>
        <translation>Hat sich die Arbeitsmappe seither geändert, in Excel öffnen, rechnen lassen und speichern.</translation>
    </message>
    <message>
        <source>If they belong to the list, extend the table over them in Excel, save, and open the workbook again.</source>
        <translation>Gehören sie zur Liste, die Tabelle in Excel über sie ausdehnen, speichern und die Arbeitsmappe noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Invoice date {invoice} and target date {target} are {days} days apart.</source>
        <translation>Rechnungsdatum {invoice} und Stichtag {target} liegen {days} Tage auseinander.</translation>
    </message>
    <message>
        <source>Invoices appeared or changed, and this program can't tell who made them.</source>
        <translation>Rechnungen sind aufgetaucht oder haben sich geändert, und das Programm kann nicht sagen, von wem sie stammen.</translation>
    </message>
    <message>
        <source>Leave one of the two rows out.</source>
        <translation>Eine der beiden Zeilen auslassen.</translation>
    </message>
    <message>
        <source>Look at the account in Zuora for an invoice that is there already.</source>
        <translation>Das Konto in Zuora nach einer Rechnung durchsehen, die schon da ist.</translation>
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
        <source>Look at this account in Zuora: there may be one invoice too many.</source>
        <translation>Dieses Konto in Zuora ansehen: vielleicht hat es eine Rechnung zu viel.</translation>
    </message>
    <message>
        <source>No account stands in this row.</source>
        <translation>In dieser Zeile steht kein Konto.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>Nothing if it is meant to be a total. To hide this message, delete the row or choose the rows to send.</source>
        <translation>Nichts, wenn es eine Summe sein soll. Damit die Meldung verschwindet, die Zeile löschen oder die zu sendenden Zeilen wählen.</translation>
    </message>
    <message>
        <source>Nothing was made. Continue the run and send it again if it is still wanted.</source>
        <translation>Nichts wurde erstellt. Ist es noch gewollt, den Lauf fortsetzen und noch einmal senden.</translation>
    </message>
    <message>
        <source>Nothing, unless a value should really begin or end with a space.</source>
        <translation>Nichts, außer ein Wert soll wirklich mit einem Leerzeichen beginnen oder enden.</translation>
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
        <source>One-time, recurring and usage charges are all left out, so there is nothing to bill.</source>
        <translation>Einmalige, wiederkehrende und nutzungsabhängige Posten sind alle ausgelassen; es gibt nichts zu berechnen.</translation>
    </message>
    <message>
        <source>Open the workbook in Excel, save it, and try again.</source>
        <translation>Die Arbeitsmappe in Excel öffnen, speichern und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Post the drafts afterwards.</source>
        <translation>Die Entwürfe danach buchen.</translation>
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
        <source>Remove one of the two rows. As it stands, this one is not sent.</source>
        <translation>Eine der beiden Zeilen entfernen. So wird diese nicht gesendet.</translation>
    </message>
    <message>
        <source>Remove the field that this tenant does not have, then send it again.</source>
        <translation>Das Feld entfernen, das dieser Mandant nicht hat, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Row {row} of the earlier run {run} is “{state}” for this account.</source>
        <translation>Zeile {row} des früheren Laufs {run} ist für dieses Konto „{state}“.</translation>
    </message>
    <message>
        <source>Rows {rows} stand below the table {table} and are not part of it. They are not read.</source>
        <translation>Die Zeilen {rows} stehen unter der Tabelle {table} und gehören nicht zu ihr. Sie werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Say yes to at least one kind of charges, or remove the row.</source>
        <translation>Zu mindestens einer Art von Posten ja sagen oder die Zeile entfernen.</translation>
    </message>
    <message>
        <source>Send fewer rows in one go.</source>
        <translation>Weniger Zeilen auf einmal senden.</translation>
    </message>
    <message>
        <source>The account ID belongs to account {record}, not to {number}.</source>
        <translation>Die Konto-ID gehört zum Konto {record}, nicht zu {number}.</translation>
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
        <source>The formula in {cell} has no calculated value yet.</source>
        <translation>Die Formel in {cell} hat noch keinen berechneten Wert.</translation>
    </message>
    <message>
        <source>The tenant has no such account.</source>
        <translation>Der Mandant hat kein solches Konto.</translation>
    </message>
    <message>
        <source>The {field} is blank.</source>
        <translation>{field} ist leer.</translation>
    </message>
    <message>
        <source>The {field} {day} is {days} days {direction}.</source>
        <translation>{field} {day} liegt {days} Tage {direction}.</translation>
    </message>
    <message>
        <source>There is no such day: {value}.</source>
        <translation>Diesen Tag gibt es nicht: {value}.</translation>
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
        <source>This is the same account and target date as row {row}.</source>
        <translation>Das ist dasselbe Konto mit demselben Stichtag wie in Zeile {row}.</translation>
    </message>
    <message>
        <source>This row is a total ({value}), not an account.</source>
        <translation>Diese Zeile ist eine Summe ({value}), kein Konto.</translation>
    </message>
    <message>
        <source>Type the account number again, or copy it from Zuora.</source>
        <translation>Die Kontonummer noch einmal eintippen oder aus Zuora kopieren.</translation>
    </message>
    <message>
        <source>Use the account ID instead.</source>
        <translation>Stattdessen die Konto-ID nehmen.</translation>
    </message>
    <message>
        <source>Zuora already has an invoice for this account.</source>
        <translation>Zuora hat schon eine Rechnung für dieses Konto.</translation>
    </message>
    <message>
        <source>Zuora is still making this invoice. Continue the run later to get its number and amount.</source>
        <translation>Zuora erstellt diese Rechnung noch. Den Lauf später fortsetzen, um Nummer und Betrag zu bekommen.</translation>
    </message>
    <message>
        <source>Zuora said that the invoice was made, but it was not looked up yet.</source>
        <translation>Zuora sagte, die Rechnung sei erstellt, aber sie wurde noch nicht nachgeschlagen.</translation>
    </message>
    <message>
        <source>{cell} is blank. Blank does not say whether {field} are billed.</source>
        <translation>{cell} ist leer. Leer sagt nicht, ob berechnet wird: {field}.</translation>
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
        <source>{count} blank rows stand above this row.</source>
        <translation>Leere Zeilen über dieser Zeile: {count}.</translation>
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
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
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
        <source>day first</source>
        <translation>mit dem Tag vorn</translation>
    </message>
    <message>
        <source>invoice date</source>
        <translation>Rechnungsdatum</translation>
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
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
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
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
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
        <source>Choose a connection</source>
        <translation>Verbindung wählen</translation>
    </message>
    <message>
        <source>Connection: {name}</source>
        <translation>Verbindung: {name}</translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
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

When you start, the list is frozen. If you go back and change something, that is another run.</source>
        <translation>Noch ist nichts gesendet. Diese Seite sagt, was gesendet wird, an welchen Mandanten, und was draußen bleibt.

Rechnungen entstehen als Entwürfe. Niemand bekommt Post, und nichts wird gebucht. Entwürfe lassen sich in Zuora löschen.

Ist die Prüfung älter als 15 Minuten, wird die Liste zuerst noch einmal geprüft, und Änderungen werden gezeigt.

Mit dem Start steht die Liste fest. Wer zurückgeht und etwas ändert, beginnt einen anderen Lauf.</translation>
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
        <source>Type an account number, a name, an invoice number or an ID to find an account in all runs. The beginning is enough. Enter opens the run at this row.</source>
        <translation>Kontonummer, Namen, Rechnungsnummer oder ID eingeben, um ein Konto in allen Läufen zu finden. Der Anfang genügt. Die Eingabetaste öffnet den Lauf an dieser Zeile.</translation>
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
        <source>There may be more: type more of what you look for.</source>
        <translation>Vielleicht gibt es mehr: den Suchtext verlängern.</translation>
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
        <source>Account in Zuora: {status}</source>
        <translation>Konto in Zuora: {status}</translation>
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
        <source>another Zuora user</source>
        <translation>ein anderer Zuora-Benutzer</translation>
    </message>
    <message>
        <source>balance {amount}</source>
        <translation>Saldo {amount}</translation>
    </message>
    <message>
        <source>this Zuora user</source>
        <translation>dieser Zuora-Benutzer</translation>
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
    <message>
        <source>&amp;Keep sending</source>
        <translation>&amp;Weiter senden</translation>
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
        <source>&amp;Include them</source>
        <translation>Mit &amp;berechnen</translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>Aus&amp;lassen</translation>
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
        <source>&amp;Yes, these are the days</source>
        <translation>&amp;Ja, das sind die Tage</translation>
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
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Does the day or the month come first?</source>
        <translation>Steht der Tag oder der Monat vorn?</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
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
        <source>You do not see these rows of the sheet “{sheet}” in Excel.</source>
        <translation>Diese Zeilen des Blatts „{sheet}“ sind in Excel nicht zu sehen.</translation>
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
        <source>%Ln line(s) that do not look like an account, such as “{text}”.</source>
        <translation>
            <numerusform>%Ln Zeile sieht nicht nach einem Konto aus, etwa „{text}“.</numerusform>
            <numerusform>%Ln Zeilen sehen nicht nach einem Konto aus, etwa „{text}“.</numerusform>
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
    <message>
        <source>&amp;Paste account numbers or Account IDs from a mail or a sheet:</source>
        <translation>&amp;Kontonummern oder Konto-IDs aus einer E-Mail oder einem Blatt einfügen:</translation>
    </message>
    <message>
        <source>Accounts, pasted</source>
        <translation>Eingefügte Konten</translation>
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
        <source>Add the sheet a&amp;ll the same</source>
        <translation>Blatt t&amp;rotzdem anfügen</translation>
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
        <source>{workbook}, sheet “{sheet}”</source>
        <translation>{workbook}, Blatt „{sheet}“</translation>
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
        <source>Due date</source>
        <translation>Fällig am</translation>
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
        <source>Look and &amp;decide</source>
        <translation>Ansehen und &amp;entscheiden</translation>
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
        <source>%Ln reason(s)</source>
        <translation>
            <numerusform>%Ln Ursache</numerusform>
            <numerusform>%Ln Ursachen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Write results again</source>
        <translation>Er&amp;gebnisse neu schreiben</translation>
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
        <source>Possible double</source>
        <translation>Vielleicht doppelt</translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation>Alle Zeilen wieder zeigen</translation>
    </message>
    <message>
        <source>Show all rows again, not only: {words}</source>
        <translation>Alle Zeilen wieder zeigen, nicht nur: {words}</translation>
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
        <source>Press a number or a reason to see only these rows. The table can be sorted, searched with Ctrl+F, and copied to Excel with Ctrl+C.</source>
        <translation>Eine Zahl oder eine Ursache anklicken, um nur diese Zeilen zu sehen. Die Tabelle lässt sich sortieren, mit Strg+F durchsuchen und mit Strg+C nach Excel kopieren.</translation>
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
        <source>Type the &amp;number of accounts to send to {environment}</source>
        <translation>A&amp;nzahl der Konten eingeben, die an {environment} gehen</translation>
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
        <source>Stopped</source>
        <translation>Angehalten</translation>
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
    <message>
        <source>{tenant} · {connection} · {user}</source>
        <translation>{tenant} · {connection} · {user}</translation>
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
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
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
        <source>Or drop a workbook anywhere in this window.</source>
        <translation>Oder eine Arbeitsmappe irgendwo in dieses Fenster ziehen.</translation>
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
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Until {time}.</source>
        <translation>Bis {time}.</translation>
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
        <source>If a workbook can't be opened: it may be protected by a password, or be of an older kind. Save it in Excel as .xlsx without a password and open it again.</source>
        <translation>Lässt sich eine Arbeitsmappe nicht öffnen, ist sie vielleicht durch ein Passwort geschützt oder von älterer Art. In Excel als .xlsx ohne Passwort speichern und noch einmal öffnen.</translation>
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
        <source>Open the Excel list with the accounts to invoice: one account in each row, .xlsx or .xlsm.</source>
        <translation>Die Excel-Liste mit den Konten öffnen, die berechnet werden sollen: je Zeile ein Konto, .xlsx oder .xlsm.</translation>
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
