<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>GoodsPage</name>
        <message numerus="yes">
            <source>Recorded at {time}, %n line(s).</source>
            <translation>
                <numerusform>Recorded at {time}, %n line.</numerusform>
                <numerusform>Recorded at {time}, %n lines.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinkPage</name>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListsPage</name>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaperPage</name>
        <message numerus="yes">
            <source>%n form(s)</source>
            <translation>
                <numerusform>%n form</numerusform>
                <numerusform>%n forms</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecentGoods</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message numerus="yes">
            <source>%n scanner(s) found.</source>
            <translation>
                <numerusform>%n scanner found.</numerusform>
                <numerusform>%n scanners found.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>%n to send, link down</source>
            <translation>
                <numerusform>%n to send, link down</numerusform>
                <numerusform>%n to send, link down</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>%n to send</numerusform>
                <numerusform>%n to send</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s), {age}</source>
            <translation>
                <numerusform>%n list, {age}</numerusform>
                <numerusform>%n lists, {age}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Person</name>
        <message numerus="yes">
            <source>At least %n characters.</source>
            <translation>
                <numerusform>At least %n character.</numerusform>
                <numerusform>At least %n characters.</numerusform>
            </translation>
        </message>
    </context>
</TS>
