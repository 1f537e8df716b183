<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AdvancedFields</name>
    <message>
        <source> seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advan&amp;ced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a &amp;lost invoice may still appear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests at the same &amp;time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When an answer is lost, the invoice may still be made. Only after this time the program looks what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnywayDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) may be invoiced a second time</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send these rows, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: {invoices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send although already invoiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zuora bills only what is not billed yet, but an open draft may change. The reason stands in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln row(s) more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrokenOffCard</name>
    <message numerus="yes">
        <source>%Ln are done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Find out and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find out what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while accounts were being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unknown ones may have an invoice or not. They are not sent again before that is found out; it takes as long as the waiting time of the connection ({time}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>Correct: {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChargesCard</name>
    <message>
        <source>A column says yes or no in every row. A kind without a column is billed in all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As columns of the list say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one kind is billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Char&amp;ges to bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges to bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurring only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckColumns</name>
    <message>
        <source>! Ready, with a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already invoiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {letter} of the sheet: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurring charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent although already invoiced: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the account in the tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for all rows. Change it on the page Columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target date {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message} (and {count} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… Being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>&amp;All right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check against {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking against {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a connection to check the list against the tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The workbook was changed meanwhile. Corrections of %Ln row(s) no longer fit and were taken back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no list yet. Open a workbook first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hold again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave out all {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send although already invoiced…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take in all {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the &amp;workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find account, name, value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make &amp;blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row contains “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter: {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>%Ln account(s) are ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) to check</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already invoiced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of {all} need a look. Rows with a problem are not sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Already invoiced: Zuora has an invoice for this account and target date, or an open draft. Such rows are not sent. If a second invoice is right, send them all the same, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checked against {name} %n minute(s) ago.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checked against {name} just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D fills the first chosen cell down. Ctrl+V pastes a column that was copied in Excel. Delete leaves the chosen rows out or takes them in again. Ctrl+Z undoes. Enter shows everything about a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row of the list stands here, with what would keep it from being billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is checked again before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row needs a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked against {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a kind of problem at the left to see only its rows. Correct a cell by typing over it. The workbook itself stays as it is; what was changed here is shown in the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is asked when a connection is chosen, and again when the answer is older than 15 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx *.xlsm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnQuestionCard</name>
    <message>
        <source>More than one column has this name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column: in all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column: in no row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column: one date for all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name of a column says so for sure. It could be:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name of a column says so. These are the columns of the list:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last list of this kind had one date for all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other columns stand in the field below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column holds the account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column holds this: {field}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column says whether this is billed: {field}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which date this time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last time: end of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last time: first of the next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last time: the day itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} · {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}, for all rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Check %Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A date can be the same for all rows. The next list then proposes the same kind of day, such as the end of the month, and asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account ID or account number: one of them is enough. An Account ID has 32 letters or digits, an account number is the one that people use, such as A00000001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges to bill: a kind that is left out is not billed now and stays due. Choices made here are kept for the next list with the same column names once it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else about the columns is clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here stands which column feeds what Zuora needs. Look at the first values beside each column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice date is the day on the invoice. It decides the due date and must lie in an open accounting period. Target date: everything that is due up to and including this day is billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the first values beside each column. Change what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move dates on by a month changes the dates that are sent, not the workbook. The end of a month stays the end of a month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workbook first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, names in row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are read as last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how the list is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Use these dates, &amp;check %Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use {day}, &amp;check %Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as last time, change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by name, change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands on the invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is due until then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or tick “Keep the password only until the program ends”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and &amp;test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source> accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the password only until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a second time a&amp;bove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and &amp;preview only: nothing is ever sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En&amp;vironment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi&amp;de</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices that are made here are real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address decides it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name stays, because runs on record point to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program's own; it fits most tenants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no published address of Zuora, so only you can know what stands behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the program's &amp;own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your own API user, not your browser or SSO login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WSDL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WSDL files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tenant's WSDL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionList</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check and preview only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own WSDL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password asked for each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection is the address of a Zuora tenant, a user there, and how careful to be. The password is kept in this computer's own credential store and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection says where to log in and as whom. The practice tenant is always there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection with unfinished runs can't be removed or pointed elsewhere, because only its tenant can say what became of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going on. Connections can be changed when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a &amp;workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the &amp;password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged in to {tenant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging in to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection is chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}” and its password?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on record stay as they are. The connection can be added again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an API user of your own. A user who logs in through the browser with single sign-on has no password that works here. Ask your Zuora administrator for a user with API access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User {user}, tenant {number}. Accounts can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With “Check and preview only” a connection shows everything and sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being tested …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} tested at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Test connection” logs in and reads; it never makes an invoice. If it finds something, it says what, and what to do next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>%n row(s) filled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) had no row to go to. The list ends here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cell and the cells below it that are to be filled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the first cell of a column that can be corrected, then paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows are hidden in the workbook or were not chosen. Decide about them at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send although already invoiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close the program and start it again. If it happens again, send the details to whoever looks after the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not made for what just happened. Your work is saved: whatever was sent stands in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>! not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a column…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move dates on by a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One date for all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {day} for all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} in all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}, for all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: end of month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: move dates on by a month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>&amp;Keep this decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nothing was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you know? (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice date {invoice} · target date {target} · charges: {charges}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice {number} is ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invoice that was not there before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this row &amp;again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent {when} by {user}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invoice is &amp;ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in Zuora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Finding out what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zgen Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already invoiced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrected here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent although already invoiced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a warning</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already done: an earlier run on this tenant billed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already invoiced: the tenant has an invoice or a draft for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill everything due up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts are made in Zuora. Nothing is posted or sent to a customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Generate invoices for %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is ready to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem: something in the row must be corrected first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results go into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stand in {rows} rows. Each row is billed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>one-time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recurring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{charges}: %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldLine</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurring charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage charges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{h} h {m} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindOutView</name>
    <message numerus="yes">
        <source>%Ln account(s) are not found out yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) need your decision</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>For %Ln account(s) nothing was made</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that were found out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Choose a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message numerus="yes">
        <source>%Ln account(s) not sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Go on with %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Start: %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Start: 1 account, then {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts are sent in groups. Each one is shown with its outcome as soon as it is certain.

Stop ends the run after the accounts that are being sent. The others stay “Not sent” and can be sent later: nothing is sent twice.

If the program or the computer breaks down now, start it again: it opens on this run and says what is certain.

“Unknown” means that no clear answer came. Do not send such an account by hand. The program finds out what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet. This page says what will be sent, to which tenant, and what stays out.

Invoices are made as drafts. Nobody gets mail, and nothing is posted. Drafts can be deleted in Zuora.

If the check is older than 15 minutes, the list is checked again first, and you see what changed.

When you start, the list is frozen. If you go back and change something, that is another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop waits for the accounts that are being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is fixed when you start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run rests, and you decide. What is done is on record and in the results sheet.

Go on sends what was not sent yet, after finding out about unknown accounts. Stop leaves the rest as it is; the run can be continued from Results or History at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupButton</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show only these rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates are read day first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates are read month first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates are read year first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden rows are included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden rows are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain numbers are days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain numbers are no days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} (not sure whose)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} (was there before)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%Ln account(s) are “Unknown”: it is found out what happened. They are not sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not sent” are sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Find out and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Write results again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run gets here when you send a list: open a workbook, check it, and start under Generate. From then on you find here what came of every account, even after years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is under way. Other runs can be opened when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that was stopped or broken off can be continued at any time. Accounts that are “Unknown” are not sent again before it is found out what happened to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;tinue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue this run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run is kept here: who sent which list to which tenant, when, why, and what came of each account. It is the record; the sheet in the workbook is made from it and can be written again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one was started {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To try it out, choose the connection “practice”: nothing there is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an account number, a name, an invoice number or an ID to find an account in all runs. The beginning is enough. Enter opens the run at this row.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistorySearch</name>
    <message numerus="yes">
        <source>%Ln row(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A run is under way. The search begins when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find account number, name, invoice number or ID in all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found. Type the beginning of a number, an ID, or of a word of the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may be more: type more of what you look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %Ln run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n invoice(s) in Zuora hold this row:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account in Zuora: {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see everything about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the invoice in Zuora. Send the row only if a second invoice is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent although already invoiced. Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row in the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another Zuora user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balance {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this Zuora user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new}, was “{old}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastDates</name>
    <message numerus="yes">
        <source>%Ln cell(s) without a date stayed as they were.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) moved on by a month: {names}. The workbook is not changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move dates on by a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put the dates back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving the dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These dates were sent in the run of {day}: target date {target}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>&amp;Keep sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop, then close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts are being sent. Stop after these, then close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window closes by itself after that. No further account is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Waiting for Zuora's answer about %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting until the results sheet is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done stays done. The others stay “Not sent” and can be sent later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message>
        <source>Checking against {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListQuestions</name>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are hidden in the workbook. Are they to be billed?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by hand: {rows}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by the filter: {rows}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Day first: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide on the page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Include them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Month first: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No, I correct these cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes, these are the days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are these numbers days?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the day or the month come first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain numbers stand where dates should ({columns}). Excel counts days as numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates of this list can be read in two ways ({columns}). Your answer holds for all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not see these rows of the sheet “{sheet}” in Excel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListTrouble</name>
    <message>
        <source>Choose a sheet here, or open another workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another sheet or another header row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of its sheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the sheet with the list. An earlier run is found under History.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the columns different names in Excel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>&amp;Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column &amp;names in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the list has no row with names, add one in Excel. It could be:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row with the column names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the first rows as they stand in the workbook. Nothing in it is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These sheets could be the list:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (hidden sheet)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchPill</name>
    <message>
        <source>– not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ as last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ exact name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ same in all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyTotals</name>
    <message numerus="yes">
        <source>%Ln invoice(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) without an amount yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} of it stood in drafts before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{currency}: no amount yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberButton</name>
    <message>
        <source>Show only these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open it yourself from its folder. The record has all outcomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no program for {path}, or it is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>Accounts by outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>The first account is done. Go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has stopped and needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % – Zgen Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>&amp;Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in memory until the program ends, and used for this host only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of {user}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%Ln Account ID(s) among them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) more than once; the check shows them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) that do not look like an account, such as “{text}”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;End of this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invoice date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make a list of %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Paste account numbers or Account IDs from a mail or a sheet:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts, pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both dates: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the column…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of &amp;last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one column could be the accounts. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {most} accounts. Make two lists of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing pasted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One account in each line, or separated by tab, semicolon or comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tar&amp;get date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;accounts are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line was taken for the names of the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list goes into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which accounts do you want to invoice?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every column: each entry is an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {samples}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>&amp;Into the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new workbook beside yours. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new workbook with the results only. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the sheet a&amp;ll the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else in the workbook stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into &amp;a copy of the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a new &amp;workbook beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking where they can go …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy with the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your workbook stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{workbook}, sheet “{sheet}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemTitles</name>
    <message>
        <source>A total, not an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account is not active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account number is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account number with a line break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account turned into a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account twice, other charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After many blank rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already invoiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By an earlier run. Not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand, here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel error in {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula without a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden in the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID and number do not belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like an Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account in the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No charges to bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not among the rows chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in an earlier run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent although already invoiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several accounts of this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored otherwise than shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook itself stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no instead of an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zuora has an invoice. Not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} has a time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is a plain number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is far from today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is not a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} names no day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: day and month mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: neither yes nor no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: no such day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: the other order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: year not first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: year of two digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Looking for invoices that are there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>All accounts are sent. What is not certain yet is found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts are made in {tenant} by {user}. Nothing is posted or sent to a customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is sent until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after the accounts that are being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer is kept awake until then. You can minimise the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first account is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results sheet is written every few minutes and at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results sheet was last written at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time left is known when a tenth of the accounts is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program can't keep the computer awake here. See to it that it does not go to sleep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until {until} (still {left}). {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln account(s) are done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Zgen Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln invoice(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an amount yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(row {rows})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(rows {rows})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open, and save the report again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible double invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of an invoice run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run} · made with Zgen Desktop {program} · report of {now}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not invoiced, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of it stood in drafts before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{workbook}, sheet “{sheet}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultColumns</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All invoices of the row together, with tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zuora's code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsBanners</name>
    <message numerus="yes">
        <source>%Ln account(s) gave no clear answer. Do not send them again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) may have one invoice too many. Look at them in Zuora.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) need your decision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were not sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask Zuora again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find out what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts are being sent. The numbers here change when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again later for number and amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>For %Ln account(s) nothing was made. They can be sent again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Invoices appeared, and this program can't tell who made them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be found out now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being found out what happened. The numbers here change when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is certain by {time} (in {left}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave o&amp;ut…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and &amp;decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a&amp;gain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the&amp;m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results are not in a workbook yet. All outcomes are on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &amp;results again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Zuora is still making the invoices of %Ln account(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsOverview</name>
    <message numerus="yes">
        <source>%Ln reason(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Write results again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find account, name, invoice, message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Invoices were made for %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It isn't certain yet what was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invoice was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible double</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows again, not only: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why accounts were not invoiced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here is what came of the run. The same stands in the workbook, in the sheet “Zgen results”, one line for every row of your list. Nothing else in the workbook was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the workbook was open elsewhere, the results stand in a workbook beside it. Close it and write the results again at any time: all outcomes are on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a number or a reason to see only these rows. The table can be sorted, searched with Ctrl+F, and copied to Excel with Ctrl+C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save re&amp;port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Send the %Ln &amp;refused one(s) again…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{workbook} results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Needs a decision” means that invoices appeared and only a person can tell whose they are. You see them beside what was sent. Your decision and your reason are kept in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Refused by Zuora” means that nothing was made. Mend what the message names, then send these rows again. Other dates or charges need a corrected list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Unknown” means that Zuora gave no clear answer, for example because the connection broke. The invoice may have been made. Such rows are never sent again before it is found out; that takes as long as the waiting time of the connection, because Zuora may still be at work.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsQuestions</name>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not made” are sent once more, each by itself.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not sent” are sent as well.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not sent” are sent now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Refused by Zuora” are sent once more, with the same dates and charges.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln account(s) again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln refused one(s) again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts that are “Unknown” are not sent again. It is found out what happened to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before each one Zuora is asked once more that nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Leave %Ln account(s) out?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Send again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are “Not made” and will not be sent again by this run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) with other values than before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;First account only, then ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason (goes into the record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Yes, %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked again just now. Changed: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked again just now. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be checked against the tenant. Nothing is sent before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One account is sent. You look at its invoice, then you decide about the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>That is more than %Ln account(s), the ceiling of this connection.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The list is being checked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list must be checked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is asked once more, so that you see how things stand now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to send. Go back to Check to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the &amp;number of accounts to send to {environment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a place for the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the tick at “Yes, %Ln account(s)”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} new in the list ({now})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} no longer in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} now “{now}”, before “{was}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is for checking and preview only. Nothing is sent over it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>{text}, problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, was {was}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>&amp;Copy with headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at &amp;first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by “{column}”, &amp;ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by “{column}”, &amp;descending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} as {user}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{workbook}, sheet “{sheet}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tenant} · {connection} · {user}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>&amp;Add a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Get a template workbook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try it with the practice tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list to fill in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards the outcome of every row stands in a new sheet of the same workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before anything is sent it shows what is wrong, what is invoiced already, and what will happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a mail or a sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a sample list. Nothing real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a workbook anywhere in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To your own Zuora tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which list do you want to invoice?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zgen Desktop takes an Excel list with one account in each row and lets Zuora generate their invoices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}   is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoppedView</name>
    <message numerus="yes">
        <source>%Ln account(s) are done.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) are unknown: they may have an invoice or not.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) gave no clear answer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) need a decision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were not sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were not sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were refused by Zuora: nothing was made.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were sent, and nothing was made.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go on finds out what happened to them first. Don't send these accounts by hand meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on sends them now. Stop leaves them as “Not sent”; the run can be continued later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Go on with %Ln account(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Look at this invoice in Zuora if you like. Nothing more is sent until you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account was sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: {account}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending has stopped. What became of the accounts without an answer has been found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that nothing is invoiced twice, sending has stopped until it is known what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first account is already invoiced, so it was not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first account is done: nothing to bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first account is done: {invoice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first account: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zuora gave no clear answer several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zuora refused the first account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zuora was busy with them every time, or they wait for another row of the same account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About {hours} h {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>&amp;Stop, find out later</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Finding out what happened to %Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking in Zuora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent meanwhile. You can leave this page; it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not found out yet stays unknown. It can be found out later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zuora is asked which invoices these accounts have now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>A run is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the &amp;password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a practice list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it when the run has ended, or stop the run first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice list was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkbookPage</name>
    <message numerus="yes">
        <source>%Ln row(s) in sheet “{sheet}”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Check %Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a workbook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open another workbook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the &amp;columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a workbook can't be opened: it may be protected by a password, or be of an older kind. Save it in Excel as .xlsx without a password and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list at hand? The practice tenant has a sample list and invented customers. Nothing that is done there reaches Zuora.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;ther lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Excel list with the accounts to invoice: one account in each row, .xlsx or .xlsm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} names the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program looks for the sheet with the list and for the row that names the columns. Both stand above the preview. Choose another one if it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template stands in {path}. Fill it in with Excel, then open it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is only read here. After a run one sheet is added to it; nothing else changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which row names the columns?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sheet holds the list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Evidence</name>
    <message>
        <source>It was there before anything was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invoice date {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made {when} by another user ({user})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made {when} by {user}, the user of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no amount yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target date {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
