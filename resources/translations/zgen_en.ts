<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnywayDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) may be invoiced a second time</source>
        <translation>
            <numerusform>%Ln row may be invoiced a second time</numerusform>
            <numerusform>%Ln rows may be invoiced a second time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln row(s) more</source>
        <translation>
            <numerusform>and %Ln row more</numerusform>
            <numerusform>and %Ln rows more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more account(s) stand in the workbook beside this.</source>
        <translation>
            <numerusform>%Ln more account stands in the workbook beside this.</numerusform>
            <numerusform>%Ln more accounts stand in the workbook beside this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>credit for %Ln account(s)</source>
        <translation>
            <numerusform>credit for %Ln account</numerusform>
            <numerusform>credit for %Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrokenOffCard</name>
    <message numerus="yes">
        <source>%Ln are done</source>
        <translation>
            <numerusform>%Ln is done</numerusform>
            <numerusform>%Ln are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are unknown</source>
        <translation>
            <numerusform>%Ln is unknown</numerusform>
            <numerusform>%Ln are unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) had been confirmed ({time}).</source>
        <translation>
            <numerusform>%Ln invoice had been confirmed ({time}).</numerusform>
            <numerusform>%Ln invoices had been confirmed ({time}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent</source>
        <translation>
            <numerusform>%Ln was not sent</numerusform>
            <numerusform>%Ln were not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln of them is not known yet.</source>
        <translation>
            <numerusform>What became of %Ln of them is not known yet.</numerusform>
            <numerusform>What became of %Ln of them is not known yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%Ln invoice(s) are cancelled.</source>
        <translation>
            <numerusform>%Ln invoice is cancelled.</numerusform>
            <numerusform>%Ln invoices are cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) are deleted.</source>
        <translation>
            <numerusform>%Ln invoice is deleted.</numerusform>
            <numerusform>%Ln invoices are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) are posted.</source>
        <translation>
            <numerusform>%Ln invoice is posted.</numerusform>
            <numerusform>%Ln invoices are posted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) can be posted: {sums}.</source>
        <translation>
            <numerusform>%Ln invoice can be posted: {sums}.</numerusform>
            <numerusform>%Ln invoices can be posted: {sums}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) can be taken back: {sums}.</source>
        <translation>
            <numerusform>%Ln invoice can be taken back: {sums}.</numerusform>
            <numerusform>%Ln invoices can be taken back: {sums}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) stay.</source>
        <translation>
            <numerusform>%Ln invoice stays.</numerusform>
            <numerusform>%Ln invoices stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) were not done; the list says why.</source>
        <translation>
            <numerusform>%Ln invoice was not done; the list says why.</numerusform>
            <numerusform>%Ln invoices were not done; the list says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln in&amp;voice(s)</source>
        <translation>
            <numerusform>Cancel %Ln in&amp;voice</numerusform>
            <numerusform>Cancel %Ln in&amp;voices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln in&amp;voice(s)</source>
        <translation>
            <numerusform>Delete %Ln in&amp;voice</numerusform>
            <numerusform>Delete %Ln in&amp;voices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln invoice(s) there is no clear answer yet. Open this list again in some minutes: then it is found out.</source>
        <translation>
            <numerusform>For %Ln invoice there is no clear answer yet. Open this list again in some minutes: then it is found out.</numerusform>
            <numerusform>For %Ln invoices there is no clear answer yet. Open this list again in some minutes: then it is found out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Post %Ln in&amp;voice(s)</source>
        <translation>
            <numerusform>Post %Ln in&amp;voice</numerusform>
            <numerusform>Post %Ln in&amp;voices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>&amp;Review %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Review %Ln account</numerusform>
            <numerusform>&amp;Review %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The workbook was changed meanwhile. Corrections of %Ln row(s) no longer fit and were taken back.</source>
        <translation>
            <numerusform>The workbook was changed meanwhile. Corrections of %Ln row no longer fit and were taken back.</numerusform>
            <numerusform>The workbook was changed meanwhile. Corrections of %Ln rows no longer fit and were taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>%Ln account(s) are ready</source>
        <translation>
            <numerusform>%Ln account is ready</numerusform>
            <numerusform>%Ln accounts are ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) to check</source>
        <translation>
            <numerusform>%Ln account to check</numerusform>
            <numerusform>%Ln accounts to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already done</source>
        <translation>
            <numerusform>%Ln already done</numerusform>
            <numerusform>%Ln already done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already invoiced</source>
        <translation>
            <numerusform>%Ln already invoiced</numerusform>
            <numerusform>%Ln already invoiced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready</source>
        <translation>
            <numerusform>%Ln ready</numerusform>
            <numerusform>%Ln ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of {all} need a look. Rows with a problem are not sent.</source>
        <translation>
            <numerusform>%Ln row of {all} needs a look. Rows with a problem are not sent.</numerusform>
            <numerusform>%Ln rows of {all} need a look. Rows with a problem are not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation>
            <numerusform>%Ln to check</numerusform>
            <numerusform>%Ln to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked against {name} %n minute(s) ago.</source>
        <translation>
            <numerusform>Checked against {name} %n minute ago.</numerusform>
            <numerusform>Checked against {name} %n minutes ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message numerus="yes">
        <source>&amp;Check %Ln row(s)</source>
        <translation>
            <numerusform>&amp;Check %Ln row</numerusform>
            <numerusform>&amp;Check %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use these dates, &amp;check %Ln row(s)</source>
        <translation>
            <numerusform>Use these dates, &amp;check %Ln row</numerusform>
            <numerusform>Use these dates, &amp;check %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use {day}, &amp;check %Ln row(s)</source>
        <translation>
            <numerusform>Use {day}, &amp;check %Ln row</numerusform>
            <numerusform>Use {day}, &amp;check %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoreFact</name>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>%n row(s) filled.</source>
        <translation>
            <numerusform>%n row filled.</numerusform>
            <numerusform>%n rows filled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) had no row to go to. The list ends here.</source>
        <translation>
            <numerusform>%n value had no row to go to. The list ends here.</numerusform>
            <numerusform>%n values had no row to go to. The list ends here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>%Ln finished run(s), {rows} rows.</source>
        <translation>
            <numerusform>%Ln finished run, {rows} rows.</numerusform>
            <numerusform>%Ln finished runs, {rows} rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At every start the program erases what is older than %Ln month(s).</source>
        <translation>
            <numerusform>At every start the program erases what is older than %Ln month.</numerusform>
            <numerusform>At every start the program erases what is older than %Ln months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cells and messages of %Ln run(s) are erased</source>
        <translation>
            <numerusform>Cells and messages of %Ln run are erased</numerusform>
            <numerusform>Cells and messages of %Ln runs are erased</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>E&amp;rase cells of %Ln run(s)</source>
        <translation>
            <numerusform>E&amp;rase cells of %Ln run</numerusform>
            <numerusform>E&amp;rase cells of %Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already done</source>
        <translation>
            <numerusform>%Ln already done</numerusform>
            <numerusform>%Ln already done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already invoiced</source>
        <translation>
            <numerusform>%Ln already invoiced</numerusform>
            <numerusform>%Ln already invoiced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrected here</source>
        <translation>
            <numerusform>%Ln corrected here</numerusform>
            <numerusform>%Ln corrected here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different account(s)</source>
        <translation>
            <numerusform>%Ln different account</numerusform>
            <numerusform>%Ln different accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent although already invoiced</source>
        <translation>
            <numerusform>%Ln sent although already invoiced</numerusform>
            <numerusform>%Ln sent although already invoiced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a warning</source>
        <translation>
            <numerusform>%Ln with a warning</numerusform>
            <numerusform>%Ln with a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Generate invoices for %Ln account(s)</source>
        <translation>
            <numerusform>Generate invoices for %Ln account</numerusform>
            <numerusform>Generate invoices for %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more day(s)</source>
        <translation>
            <numerusform>and %Ln more day</numerusform>
            <numerusform>and %Ln more days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{charges}: %Ln account(s)</source>
        <translation>
            <numerusform>{charges}: %Ln account</numerusform>
            <numerusform>{charges}: %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %Ln account(s)</source>
        <translation>
            <numerusform>{day}: %Ln account</numerusform>
            <numerusform>{day}: %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} in %Ln row(s)</source>
        <translation>
            <numerusform>{field} in %Ln row</numerusform>
            <numerusform>{field} in %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindOutView</name>
    <message numerus="yes">
        <source>%Ln account(s) are not found out yet</source>
        <translation>
            <numerusform>%Ln account is not found out yet</numerusform>
            <numerusform>%Ln accounts are not found out yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) need your decision</source>
        <translation>
            <numerusform>%Ln account needs your decision</numerusform>
            <numerusform>%Ln accounts need your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln account(s) nothing was made</source>
        <translation>
            <numerusform>For %Ln account nothing was made</numerusform>
            <numerusform>For %Ln accounts nothing was made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message numerus="yes">
        <source>%Ln account(s) in other lists follow</source>
        <translation>
            <numerusform>%Ln account in other lists follows</numerusform>
            <numerusform>%Ln accounts in other lists follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) not sent</source>
        <translation>
            <numerusform>%Ln account not sent</numerusform>
            <numerusform>%Ln accounts not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Go on with %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Go on with %Ln account</numerusform>
            <numerusform>&amp;Go on with %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Start: %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Start: %Ln account</numerusform>
            <numerusform>&amp;Start: %Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupButton</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message numerus="yes">
        <source>Account numbers get leading zeros to %n digits.</source>
        <translation>
            <numerusform>Account numbers get leading zeros to %n digit.</numerusform>
            <numerusform>Account numbers get leading zeros to %n digits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%Ln account(s) are “Unknown”: it is found out what happened. They are not sent.</source>
        <translation>
            <numerusform>%Ln account is “Unknown”: it is found out what happened. It is not sent.</numerusform>
            <numerusform>%Ln accounts are “Unknown”: it is found out what happened. They are not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not sent” are sent.</source>
        <translation>
            <numerusform>%Ln account that is “Not sent” is sent.</numerusform>
            <numerusform>%Ln accounts that are “Not sent” are sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Send %Ln account</numerusform>
            <numerusform>&amp;Send %Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySearch</name>
    <message numerus="yes">
        <source>%Ln row(s) found</source>
        <translation>
            <numerusform>%Ln row found</numerusform>
            <numerusform>%Ln rows found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln run(s)</source>
        <translation>
            <numerusform>in %Ln run</numerusform>
            <numerusform>in %Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n invoice(s) in Zuora hold this row:</source>
        <translation>
            <numerusform>%n invoice in Zuora holds this row:</numerusform>
            <numerusform>%n invoices in Zuora hold this row:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastDates</name>
    <message numerus="yes">
        <source>%Ln cell(s) without a date stayed as they were.</source>
        <translation>
            <numerusform>%Ln cell without a date stayed as it was.</numerusform>
            <numerusform>%Ln cells without a date stayed as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) moved on by a month: {names}. The workbook is not changed.</source>
        <translation>
            <numerusform>%Ln date moved on by a month: {names}. The workbook is not changed.</numerusform>
            <numerusform>%Ln dates moved on by a month: {names}. The workbook is not changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%Ln list(s) that wait are not sent and wait no longer.</source>
        <translation>
            <numerusform>%Ln list that waits is not sent and waits no longer.</numerusform>
            <numerusform>%Ln lists that wait are not sent and wait no longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) wait and were not sent. Close all the same?</source>
        <translation>
            <numerusform>%Ln list waits and was not sent. Close all the same?</numerusform>
            <numerusform>%Ln lists wait and were not sent. Close all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for Zuora's answer about %Ln account(s)</source>
        <translation>
            <numerusform>Waiting for Zuora's answer about %Ln account</numerusform>
            <numerusform>Waiting for Zuora's answer about %Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListQuestions</name>
    <message numerus="yes">
        <source>%Ln account number(s) are not in the tenant as they are written. With leading zeros the tenant has them. Are these the right customers? Your answer holds for the whole column.</source>
        <translation>
            <numerusform>%Ln account number is not in the tenant as it is written. With leading zeros the tenant has it. Is this the right customer? Your answer holds for the whole column.</numerusform>
            <numerusform>%Ln account numbers are not in the tenant as they are written. With leading zeros the tenant has them. Are these the right customers? Your answer holds for the whole column.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are hidden in the workbook. Are they to be billed?</source>
        <translation>
            <numerusform>%Ln row is hidden in the workbook. Is it to be billed?</numerusform>
            <numerusform>%Ln rows are hidden in the workbook. Are they to be billed?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by hand: {rows}</source>
        <translation>
            <numerusform>%Ln row hidden by hand: {rows}</numerusform>
            <numerusform>%Ln rows hidden by hand: {rows}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by the filter: {rows}</source>
        <translation>
            <numerusform>%Ln row hidden by the filter: {rows}</numerusform>
            <numerusform>%Ln rows hidden by the filter: {rows}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Yes, use %n digits</source>
        <translation>
            <numerusform>&amp;Yes, use %n digit</numerusform>
            <numerusform>&amp;Yes, use %n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyTotals</name>
    <message numerus="yes">
        <source>%Ln invoice(s)</source>
        <translation>
            <numerusform>%Ln invoice</numerusform>
            <numerusform>%Ln invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) without an amount yet</source>
        <translation>
            <numerusform>%Ln invoice without an amount yet</numerusform>
            <numerusform>%Ln invoices without an amount yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherConnection</name>
    <message numerus="yes">
        <source>%Ln list(s) wait to be sent over “{name}”. Choose another connection?</source>
        <translation>
            <numerusform>%Ln list waits to be sent over “{name}”. Choose another connection?</numerusform>
            <numerusform>%Ln lists wait to be sent over “{name}”. Choose another connection?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%Ln Account ID(s) among them.</source>
        <translation>
            <numerusform>%Ln Account ID among them.</numerusform>
            <numerusform>%Ln Account IDs among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) found</source>
        <translation>
            <numerusform>%Ln account found</numerusform>
            <numerusform>%Ln accounts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) more than once; the check shows them.</source>
        <translation>
            <numerusform>%Ln account more than once; the check shows it.</numerusform>
            <numerusform>%Ln accounts more than once; the check shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) that do not look like an account, such as “{text}”; the check shows them.</source>
        <translation>
            <numerusform>%Ln line that does not look like an account, such as “{text}”; the check shows it.</numerusform>
            <numerusform>%Ln lines that do not look like an account, such as “{text}”; the check shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make a list of %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Make a list of %Ln account</numerusform>
            <numerusform>&amp;Make a list of %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make a list of %Ln row(s)</source>
        <translation>
            <numerusform>&amp;Make a list of %Ln row</numerusform>
            <numerusform>&amp;Make a list of %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfDialog</name>
    <message numerus="yes">
        <source>%Ln PDF(s) saved</source>
        <translation>
            <numerusform>%Ln PDF saved</numerusform>
            <numerusform>%Ln PDFs saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not fetched yet</source>
        <translation>
            <numerusform>%Ln not fetched yet</numerusform>
            <numerusform>%Ln not fetched yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not to be had</source>
        <translation>
            <numerusform>%Ln not to be had</numerusform>
            <numerusform>%Ln not to be had</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there already</source>
        <translation>
            <numerusform>%Ln there already</numerusform>
            <numerusform>%Ln there already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message numerus="yes">
        <source>%Ln account(s) get a credit: {amount}.</source>
        <translation>
            <numerusform>%Ln account gets a credit: {amount}.</numerusform>
            <numerusform>%Ln accounts get a credit: {amount}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) have nothing to bill.</source>
        <translation>
            <numerusform>%Ln account has nothing to bill.</numerusform>
            <numerusform>%Ln accounts have nothing to bill.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s), roughly {time}.</source>
        <translation>
            <numerusform>%Ln request, roughly {time}.</numerusform>
            <numerusform>%Ln requests, roughly {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln account(s) Zuora did not say.</source>
        <translation>
            <numerusform>Of %Ln account Zuora did not say.</numerusform>
            <numerusform>Of %Ln accounts Zuora did not say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{amount} before tax · %Ln account(s)</source>
        <translation>
            <numerusform>{amount} before tax · %Ln account</numerusform>
            <numerusform>{amount} before tax · %Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message numerus="yes">
        <source>{done} of %Ln account(s) are done</source>
        <translation>
            <numerusform>{done} of %Ln account is done</numerusform>
            <numerusform>{done} of %Ln accounts are done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordCheck</name>
    <message numerus="yes">
        <source>%Ln entries were read: nothing was changed, removed or put in.</source>
        <translation>
            <numerusform>%Ln entry was read: nothing was changed, removed or put in.</numerusform>
            <numerusform>%Ln entries were read: nothing was changed, removed or put in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln results sheet(s) were held against it, and each was written from it.</source>
        <translation>
            <numerusform>%Ln results sheet was held against it, and was written from it.</numerusform>
            <numerusform>%Ln results sheets were held against it, and each was written from it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln invoice(s)</source>
        <translation>
            <numerusform>%Ln invoice</numerusform>
            <numerusform>%Ln invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an amount yet</source>
        <translation>
            <numerusform>%Ln without an amount yet</numerusform>
            <numerusform>%Ln without an amount yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsBanners</name>
    <message numerus="yes">
        <source>%Ln account(s) gave no clear answer. Do not send them again.</source>
        <translation>
            <numerusform>%Ln account gave no clear answer. Do not send it again.</numerusform>
            <numerusform>%Ln accounts gave no clear answer. Do not send them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) may have one invoice too many. Look at them in Zuora.</source>
        <translation>
            <numerusform>%Ln account may have one invoice too many. Look at it in Zuora.</numerusform>
            <numerusform>%Ln accounts may have one invoice too many. Look at them in Zuora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) need your decision.</source>
        <translation>
            <numerusform>%Ln account needs your decision.</numerusform>
            <numerusform>%Ln accounts need your decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were not sent.</source>
        <translation>
            <numerusform>%Ln account was not sent.</numerusform>
            <numerusform>%Ln accounts were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s) had been confirmed ({time}).</source>
        <translation>
            <numerusform>%Ln invoice had been confirmed ({time}).</numerusform>
            <numerusform>%Ln invoices had been confirmed ({time}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln account(s) nothing was made. They can be sent again.</source>
        <translation>
            <numerusform>For %Ln account nothing was made. It can be sent again.</numerusform>
            <numerusform>For %Ln accounts nothing was made. They can be sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln of them is not known yet.</source>
        <translation>
            <numerusform>What became of %Ln of them is not known yet.</numerusform>
            <numerusform>What became of %Ln of them is not known yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zuora is still making the invoices of %Ln account(s).</source>
        <translation>
            <numerusform>Zuora is still making the invoices of %Ln account.</numerusform>
            <numerusform>Zuora is still making the invoices of %Ln accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsOverview</name>
    <message numerus="yes">
        <source>%Ln &amp;other than expected</source>
        <translation>
            <numerusform>%Ln &amp;other than expected</numerusform>
            <numerusform>%Ln &amp;other than expected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s)</source>
        <translation>
            <numerusform>All %Ln row</numerusform>
            <numerusform>All %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invoices were made for %Ln account(s)</source>
        <translation>
            <numerusform>Invoices were made for %Ln account</numerusform>
            <numerusform>Invoices were made for %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Why %Ln account(s) were not invoiced</source>
        <translation>
            <numerusform>Why %Ln account was not invoiced</numerusform>
            <numerusform>Why %Ln accounts were not invoiced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the %Ln &amp;refused one(s) again…</source>
        <translation>
            <numerusform>Send the %Ln &amp;refused one again…</numerusform>
            <numerusform>Send the %Ln &amp;refused ones again…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsQuestions</name>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not made” are sent once more, each by itself.</source>
        <translation>
            <numerusform>%Ln account that is “Not made” is sent once more, each by itself.</numerusform>
            <numerusform>%Ln accounts that are “Not made” are sent once more, each by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not sent” are sent as well.</source>
        <translation>
            <numerusform>%Ln account that is “Not sent” is sent as well.</numerusform>
            <numerusform>%Ln accounts that are “Not sent” are sent as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Not sent” are sent now.</source>
        <translation>
            <numerusform>%Ln account that is “Not sent” is sent now.</numerusform>
            <numerusform>%Ln accounts that are “Not sent” are sent now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) that are “Refused by Zuora” are sent once more, with the same dates and charges.</source>
        <translation>
            <numerusform>%Ln account that is “Refused by Zuora” is sent once more, with the same dates and charges.</numerusform>
            <numerusform>%Ln accounts that are “Refused by Zuora” are sent once more, with the same dates and charges.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Send %Ln account</numerusform>
            <numerusform>&amp;Send %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln account(s) again</source>
        <translation>
            <numerusform>&amp;Send %Ln account again</numerusform>
            <numerusform>&amp;Send %Ln accounts again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln refused one(s) again</source>
        <translation>
            <numerusform>&amp;Send %Ln refused one again</numerusform>
            <numerusform>&amp;Send %Ln refused ones again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %Ln account(s) out?</source>
        <translation>
            <numerusform>Leave %Ln account out?</numerusform>
            <numerusform>Leave %Ln accounts out?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) with other values than before</source>
        <translation>
            <numerusform>%Ln account with other values than before</numerusform>
            <numerusform>%Ln accounts with other values than before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the tick at “Yes, %Ln account(s)”</source>
        <translation>
            <numerusform>the tick at “Yes, %Ln account”</numerusform>
            <numerusform>the tick at “Yes, %Ln accounts”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message numerus="yes">
        <source>&amp;Yes, %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Yes, %Ln account</numerusform>
            <numerusform>&amp;Yes, %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is more than %Ln account(s), the ceiling of this connection.</source>
        <translation>
            <numerusform>That is more than %Ln account, the ceiling of this connection.</numerusform>
            <numerusform>That is more than %Ln accounts, the ceiling of this connection.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoppedView</name>
    <message numerus="yes">
        <source>%Ln account(s) are done.</source>
        <translation>
            <numerusform>%Ln account is done.</numerusform>
            <numerusform>%Ln accounts are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) are unknown: they may have an invoice or not.</source>
        <translation>
            <numerusform>%Ln account is unknown: it may have an invoice or not.</numerusform>
            <numerusform>%Ln accounts are unknown: they may have an invoice or not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) gave no clear answer</source>
        <translation>
            <numerusform>%Ln account gave no clear answer</numerusform>
            <numerusform>%Ln accounts gave no clear answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) need a decision.</source>
        <translation>
            <numerusform>%Ln account needs a decision.</numerusform>
            <numerusform>%Ln accounts need a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were not sent</source>
        <translation>
            <numerusform>%Ln account was not sent</numerusform>
            <numerusform>%Ln accounts were not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were not sent.</source>
        <translation>
            <numerusform>%Ln account was not sent.</numerusform>
            <numerusform>%Ln accounts were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were refused by Zuora: nothing was made.</source>
        <translation>
            <numerusform>%Ln account was refused by Zuora: nothing was made.</numerusform>
            <numerusform>%Ln accounts were refused by Zuora: nothing was made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) were sent, and nothing was made.</source>
        <translation>
            <numerusform>%Ln account was sent, and nothing was made.</numerusform>
            <numerusform>%Ln accounts were sent, and nothing was made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %Ln account(s)?</source>
        <translation>
            <numerusform>Go on with %Ln account?</numerusform>
            <numerusform>Go on with %Ln accounts?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>About %n minute left</numerusform>
            <numerusform>About %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingBanner</name>
    <message numerus="yes">
        <source>%Ln list(s) wait and were not sent. The next one is {name}: {accounts}.</source>
        <translation>
            <numerusform>%Ln list waits and was not sent. The next one is {name}: {accounts}.</numerusform>
            <numerusform>%Ln lists wait and were not sent. The next one is {name}: {accounts}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>Finding out what happened to %Ln account(s)</source>
        <translation>
            <numerusform>Finding out what happened to %Ln account</numerusform>
            <numerusform>Finding out what happened to %Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingLists</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln also stand in {name}</source>
        <translation>
            <numerusform>%Ln also stands in {name}</numerusform>
            <numerusform>%Ln also stand in {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stood in another list when this one was confirmed</source>
        <translation>
            <numerusform>%Ln stood in another list when this one was confirmed</numerusform>
            <numerusform>%Ln stood in another list when this one was confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Start: %Ln account(s)</source>
        <translation>
            <numerusform>&amp;Start: %Ln account</numerusform>
            <numerusform>&amp;Start: %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Start: %Ln account(s) in {lists} lists</source>
        <translation>
            <numerusform>&amp;Start: %Ln account in {lists} lists</numerusform>
            <numerusform>&amp;Start: %Ln accounts in {lists} lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{rows} of %Ln account(s)</source>
        <translation>
            <numerusform>{rows} of %Ln account</numerusform>
            <numerusform>{rows} of %Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkbookPage</name>
    <message numerus="yes">
        <source>%Ln row(s) in sheet “{sheet}”</source>
        <translation>
            <numerusform>%Ln row in sheet “{sheet}”</numerusform>
            <numerusform>%Ln rows in sheet “{sheet}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Check %Ln row(s)</source>
        <translation>
            <numerusform>&amp;Check %Ln row</numerusform>
            <numerusform>&amp;Check %Ln rows</numerusform>
        </translation>
    </message>
</context>
</TS>
