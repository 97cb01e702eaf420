<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <source>About My Connections</source>
        <translation>つながり手帳について</translation>
    </message>
    <message>
        <source>My Connections</source>
        <translation>つながり手帳</translation>
    </message>
    <message>
        <source>Version {version} · free software under the MIT licence</source>
        <translation>バージョン {version} ・ MIT ライセンスの自由ソフトウェア</translation>
    </message>
    <message>
        <source>A notebook for the people you know. Everything stands in one encrypted vault on this computer, which opens with your passphrase or your recovery code, and with the keyring of this computer where you turned that on.</source>
        <translation>知り合いのための手帳です。すべては、このコンピューターの暗号化されたひとつの保管庫にあります。開けるのはパスフレーズかリカバリーコードで、自分でオンにしたときは、このコンピューターのキーリングでも開きます。</translation>
    </message>
    <message>
        <source>What it never does</source>
        <translation>しないこと</translation>
    </message>
    <message>
        <source>It sends nothing anywhere by itself; it has no account and counts nothing.</source>
        <translation>自分からどこかへ送ることはありません。アカウントも利用の集計もありません。</translation>
    </message>
    <message>
        <source>It does not rank people.</source>
        <translation>人に順位をつけません。</translation>
    </message>
    <message>
        <source>It does not scold: what was not done is not counted.</source>
        <translation>責めません。しなかったことは数えません。</translation>
    </message>
    <message>
        <source>It moves no stage on its own. It shows what speaks for it, and you decide.</source>
        <translation>段階を勝手に動かしません。手がかりを示し、決めるのはあなたです。</translation>
    </message>
    <message>
        <source>It does not claim to know more than your records say, and shows what each figure is made of.</source>
        <translation>記録以上のことを知っているふりをしません。どの数字も、何からできているかを示します。</translation>
    </message>
    <message>
        <source>LinkedIn is a trademark of its owner. This app is not affiliated with LinkedIn and does not talk to it: it reads the file that LinkedIn hands to you.</source>
        <translation>LinkedIn は所有者の商標です。このアプリは LinkedIn とは関係がなく、通信もしません。LinkedIn からあなたに渡されたファイルを読むだけです。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>AboutForm</name>
    <message>
        <source>What they could talk about</source>
        <translation>二人が話せそうなこと</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>Changing {count} people…</source>
        <translation>{count}人を変更しています…</translation>
    </message>
</context>
<context>
    <name>AfterForm</name>
    <message>
        <source>What happened after</source>
        <translation>そのあと起きたこと</translation>
    </message>
    <message>
        <source>The day it was taken</source>
        <translation>一歩をとった日</translation>
    </message>
</context>
<context>
    <name>AheadCard</name>
    <message>
        <source>Next week</source>
        <translation>来週</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>次の週</translation>
    </message>
    <message>
        <source>If (when or where)</source>
        <translation>もし（いつ・どこ）</translation>
    </message>
    <message>
        <source>Then I will</source>
        <translation>そのときすること</translation>
    </message>
    <message>
        <source>Add the plan</source>
        <translation>予定を加える</translation>
    </message>
    <message>
        <source>Plans with a moment or a place in them help many people act. Each comes up on its day.</source>
        <translation>「いつ・どこで」の入った予定は、多くの人の後押しになります。その日に出てきます。</translation>
    </message>
    <message>
        <source>Ideas a week</source>
        <translation>週の候補の数</translation>
    </message>
    <message>
        <source>As many come up on Today.</source>
        <translation>「今日」に出る人数です。</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>ほか{n}件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>No plans were written down.</source>
        <translation>予定は書かれていません。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>人を見る</translation>
    </message>
</context>
<context>
    <name>AllPairs</name>
    <message>
        <source>All pairs</source>
        <translation>すべての組</translation>
    </message>
    <message>
        <source>Know each other</source>
        <translation>知り合い</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>知り合いではない</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>未回答にもどす</translation>
    </message>
</context>
<context>
    <name>AllRows</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>People who are new</source>
        <translation>新しく加わる人</translation>
    </message>
    <message>
        <source>People who stay as they are</source>
        <translation>そのままの人</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>変わること</translation>
    </message>
    <message>
        <source>Kept as you wrote it</source>
        <translation>自分で書いたまま残すところ</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>In the notebook</source>
        <translation>いまの手帳</translation>
    </message>
    <message>
        <source>In the files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>取り込まない行</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>My Connections</source>
        <translation>つながり手帳</translation>
    </message>
    <message>
        <source>What you are writing could not be kept</source>
        <translation>書きかけのものを残せませんでした</translation>
    </message>
    <message>
        <source>It cannot be written into the vault, as when the disk is full. It stays in its form as long as the vault is open: make room, and it is kept. Locked now, it is lost.</source>
        <translation>ディスクがいっぱいなどで、保管庫に書き込めません。保管庫を開いているあいだはフォームに残ります。空きを作れば残せます。いまロックすると失われます。</translation>
    </message>
    <message>
        <source>Lock and lose it</source>
        <translation>ロックして、書きかけは捨てる</translation>
    </message>
    <message>
        <source>Stay, and make room</source>
        <translation>ロックせず、空きを作る</translation>
    </message>
    <message>
        <source>Something went wrong inside the app</source>
        <translation>アプリの中で問題が起きました</translation>
    </message>
    <message>
        <source>What is kept in your vault is safe. If it happens again, start the app anew.</source>
        <translation>保管庫の中身は無事です。また起きるときは、アプリを起動し直してください。</translation>
    </message>
</context>
<context>
    <name>Asides</name>
    <message>
        <source>Beside the ideas of the week</source>
        <translation>今週の候補のほかに</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>なぜ?</translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <source>Restore…</source>
        <translation>復元…</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>{when} のバックアップから復元</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Delete the backup of {when}</source>
        <translation>{when} のバックアップを削除</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Made once a day and before anything large; each is encrypted, opened again and counted before it is kept. The newest of 7 days, 4 weeks and 6 months stay.</source>
        <translation>一日に一度と、大きな変更の前に作ります。どれも暗号化し、開き直して数を確かめてから残します。7日分、4週分、6か月分の最新が残ります。</translation>
    </message>
    <message>
        <source>newest: {when}</source>
        <translation>最新：{when}</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>ほか{n}件</translation>
    </message>
    <message>
        <source>None chosen. A disk that breaks takes vault and backups with it.</source>
        <translation>選んでいません。ディスクが壊れると、保管庫もバックアップも失われます。</translation>
    </message>
    <message>
        <source>Restoring was last tried on {when}, and all was there.</source>
        <translation>前回は{when}に試し、すべてそろっていました。</translation>
    </message>
    <message>
        <source>Restoring has not been tried yet.</source>
        <translation>まだ復元を試していません。</translation>
    </message>
    <message>
        <source>The newest backup could not be copied to the second folder.</source>
        <translation>最新のバックアップを二つ目の場所へ写せませんでした。</translation>
    </message>
    <message>
        <source>No restore has been tried for 45 days.</source>
        <translation>45日、復元を試していません。</translation>
    </message>
    <message>
        <source>No restore has been tried yet.</source>
        <translation>まだ一度も復元を試していません。</translation>
    </message>
    <message>
        <source>A backup is only worth something when it comes back. Trying takes a moment.</source>
        <translation>バックアップは復元できてこそ役に立ちます。試すのはすぐです。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Copy of the vault to a file…</source>
        <translation>保管庫の写しをファイルに…</translation>
    </message>
    <message>
        <source>Restore from another file…</source>
        <translation>別のファイルから復元…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>二つ目の場所</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>復元を試す</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>復元の予行</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Sorted just now</source>
        <translation>いま仕分けた人</translation>
    </message>
    <message>
        <source>One back</source>
        <translation>ひとつ戻る</translation>
    </message>
    <message>
        <source>Coming next</source>
        <translation>このあと</translation>
    </message>
    <message>
        <source>Several at once</source>
        <translation>まとめて</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>とばした</translation>
    </message>
    <message>
        <source>as it stood</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>しまいました</translation>
    </message>
    <message>
        <source>Quick wins, and the long-term work they serve</source>
        <translation>すぐできることと、その先の長い取り組み</translation>
    </message>
    <message>
        <source>A quick win for it</source>
        <translation>すぐできることを加える</translation>
    </message>
    <message>
        <source>They serve nothing longer yet. Editing one says what.</source>
        <translation>まだ長い取り組みにつながっていません。「編集」で選べます。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>まだ済んでいない</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>すぐに得られたこと</translation>
    </message>
    <message>
        <source>For the relation</source>
        <translation>関係に残ったこと</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>済んだ</translation>
    </message>
    <message>
        <source>First</source>
        <translation>まずこれ</translation>
    </message>
    <message>
        <source>Done on {day}</source>
        <translation>{day}に済み</translation>
    </message>
</context>
<context>
    <name>BriefSheet</name>
    <message>
        <source>Before we meet</source>
        <translation>会う前に</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF に保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Log it afterwards…</source>
        <translation>会ったあとに記録…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF に保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written to {file}. It is not encrypted.</source>
        <translation>{file} に書き出しました。暗号化されていません。</translation>
    </message>
</context>
<context>
    <name>BringInPage</name>
    <message>
        <source>Bring in</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>ファイルを読んでいます…</translation>
    </message>
    <message>
        <source>Bring in your connections</source>
        <translation>つながりを取り込む</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確かめる</translation>
    </message>
    <message>
        <source>Bringing in…</source>
        <translation>取り込んでいます…</translation>
    </message>
    <message>
        <source>Choose another file, or save this one again and try once more.</source>
        <translation>別のファイルを選ぶか、保存し直してからもう一度試してください。</translation>
    </message>
    <message>
        <source>Go back and read the files once more.</source>
        <translation>「戻る」から、もう一度ファイルを読み取ってください。</translation>
    </message>
    <message>
        <source>Nothing has changed in your notebook.</source>
        <translation>手帳は何も変わっていません。</translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stopping at the next safe point.</source>
        <translation>安全なところで止めます。</translation>
    </message>
</context>
<context>
    <name>ByHandCard</name>
    <message>
        <source>Kept as you wrote it</source>
        <translation>自分で書いたまま残すところ</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>すべて見る</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Calendar file</source>
        <translation>カレンダーのファイル</translation>
    </message>
    <message>
        <source>One file (.ics) for your calendar with what is open, each on its day, with an alarm at nine.</source>
        <translation>まだ済んでいないことを、それぞれの日に9時の知らせをつけて、カレンダー用のファイル（.ics）1つにします。</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>名前入り</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>“A promise” gives nobody away: calendars are copied to servers and seen by others.</source>
        <translation>「約束」とだけ書けば、誰のことかわかりません。カレンダーはサーバーに写され、ほかの人の目にも触れます。</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Entries of the day</source>
        <translation>その日の予定</translation>
    </message>
    <message>
        <source>As</source>
        <translation>かたち</translation>
    </message>
    <message>
        <source>Tasks can be ticked off; not every calendar shows them.</source>
        <translation>タスクは済みの印をつけられます。表示しないカレンダーもあります。</translation>
    </message>
    <message>
        <source>Birthdays, too</source>
        <translation>誕生日も入れる</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>誕生日</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>書き出す場所を選ぶ…</translation>
    </message>
    <message>
        <source>{dues} entries and {birthdays} birthdays written to {file}</source>
        <translation>予定{dues}件と誕生日{birthdays}件を {file} に書き出しました</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>カレンダー (*.ics)</translation>
    </message>
</context>
<context>
    <name>CapabilitiesCard</name>
    <message>
        <source>Five capabilities</source>
        <translation>五つの力</translation>
    </message>
    <message>
        <source>Twenty behaviors of the last four weeks, three minutes, once a month.</source>
        <translation>この4週間の20の行動を、月に一度、3分で。</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>振り返る</translation>
    </message>
</context>
<context>
    <name>CapabilitiesPage</name>
    <message>
        <source>Five capabilities</source>
        <translation>五つの力</translation>
    </message>
    <message>
        <source>About the four weeks up to {day}</source>
        <translation>{day} までの4週間について</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>振り返る</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>What did the last four weeks look like?</source>
        <translation>この4週間は、どうでしたか？</translation>
    </message>
    <message>
        <source>Twenty behaviors, answered by how often: three minutes, once a month. Five small panels show them over time. Nothing is added up, and nobody is compared.</source>
        <translation>20の行動に、回数で答えます。月に一度、3分ほど。五つの小さな図で移り変わりが見えます。合計も、人との比較もありません。</translation>
    </message>
</context>
<context>
    <name>CapitalSection</name>
    <message>
        <source>Kind of tie</source>
        <translation>つながりの種類</translation>
    </message>
    <message>
        <source>Say otherwise…</source>
        <translation>自分で決める…</translation>
    </message>
    <message>
        <source>Open the form</source>
        <translation>記入画面を開く</translation>
    </message>
</context>
<context>
    <name>ChangeKeys</name>
    <message>
        <source>Present passphrase</source>
        <translation>いまのパスフレーズ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>No backup opens with the new key yet</source>
        <translation>新しい鍵で開くバックアップがまだありません</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Backups deleted: {n}.</source>
        <translation>バックアップを{n}件削除しました。</translation>
    </message>
    <message>
        <source>Older backups</source>
        <translation>古いバックアップ</translation>
    </message>
    <message>
        <source>A new recovery code</source>
        <translation>新しいリカバリーコード</translation>
    </message>
    <message>
        <source>Write it on paper and keep the paper away from this computer: it is shown only now. Once you take it, the code of before no longer opens the vault; older backups still open with theirs.</source>
        <translation>紙に書き、このコンピューターとは別の場所に置いてください。表示するのは今だけです。このコードに替えると、前のコードでは開かなくなります。古いバックアップは、当時のコードで開きます。</translation>
    </message>
    <message>
        <source>Take this code</source>
        <translation>このコードに替える</translation>
    </message>
    <message>
        <source>Changing the recovery code</source>
        <translation>リカバリーコードを変えています</translation>
    </message>
    <message>
        <source>The vault has a new recovery code.</source>
        <translation>リカバリーコードを新しくしました。</translation>
    </message>
    <message>
        <source>Switch the recovery code off</source>
        <translation>リカバリーコードをやめる</translation>
    </message>
    <message>
        <source>From then on no code on paper opens the vault. Older backups still open with theirs.</source>
        <translation>これからは、紙のコードでは保管庫を開けなくなります。古いバックアップは、当時のコードで開きます。</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>No recovery code opens the vault any more.</source>
        <translation>リカバリーコードでは開かなくなりました。</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, nobody can open the vault, neither you nor we.</source>
        <translation>パスフレーズを忘れると、保管庫はだれにも開けません。あなたにも、作り手にもです。</translation>
    </message>
    <message>
        <source>Open without the passphrase</source>
        <translation>パスフレーズなしで開く</translation>
    </message>
    <message>
        <source>Backups that open only with the key of before: {n}.</source>
        <translation>前の鍵でしか開かないバックアップ：{n}個</translation>
    </message>
    <message>
        <source>Whoever has one of them and the passphrase or recovery code of its day can read it, whatever is changed now. A fresh backup, which opens with the new key, stays; so do copies elsewhere.</source>
        <translation>これと当時のパスフレーズかリカバリーコードがあれば、いま何を変えても、だれでも読めます。新しい鍵で開くバックアップは残ります。別の場所にある写しも残ります。</translation>
    </message>
    <message>
        <source>The keyring of this computer keeps a key to the vault, and at the start the vault opens by itself. After Lock the passphrase is still asked for.</source>
        <translation>このコンピューターのキーリングに鍵を預け、起動すると保管庫がひとりでに開くようにします。ロックした後は、これまでどおりパスフレーズをたずねます。</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>Giving the keyring a key</source>
        <translation>キーリングに鍵を預けています</translation>
    </message>
    <message>
        <source>From the next start on the vault opens by itself on this computer.</source>
        <translation>次の起動から、このコンピューターでは保管庫がひとりでに開きます。</translation>
    </message>
    <message>
        <source>Anyone who can use your unlocked computer account can open the vault.</source>
        <translation>ロックしていないこのアカウントを使える人なら、だれでも保管庫を開けます。</translation>
    </message>
    <message>
        <source>On every device (keys known to the vault: {n})</source>
        <translation>すべての機器で（登録されている鍵：{n}個）</translation>
    </message>
    <message>
        <source>Ask for the passphrase again</source>
        <translation>またパスフレーズをたずねる</translation>
    </message>
    <message>
        <source>The keyring of this computer forgets its key, and the vault no longer takes it.</source>
        <translation>キーリングから鍵を消し、その鍵では保管庫が開かないようにします。</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>オフにする</translation>
    </message>
    <message>
        <source>Taking the key from the keyring</source>
        <translation>キーリングから鍵を消しています</translation>
    </message>
    <message>
        <source>The passphrase is asked for again at every start.</source>
        <translation>起動のたびにパスフレーズをたずねます。</translation>
    </message>
    <message>
        <source>Replace the encryption key</source>
        <translation>暗号鍵を取り替える</translation>
    </message>
    <message>
        <source>A backup is made, then every page of the vault is encrypted anew, then a fresh backup made. The passphrase stays; change it, too, if somebody may know it. Other devices ask for the passphrase again.
Older backups open only with the old key: with the passphrase and the recovery code of their day. You are asked afterwards whether they go.
The new recovery code, shown only now:</source>
        <translation>バックアップを作ってから、すべてのページを暗号化し直し、そのあと新しいバックアップも作ります。パスフレーズはそのままです。人に知られたかもしれないときは、それも変えてください。ほかの機器では、もう一度パスフレーズをたずねます。
前のバックアップは古い鍵でしか開きません。当時のパスフレーズとリカバリーコードで開きます。消すかどうかは、あとでたずねます。
新しいリカバリーコード（表示はいまだけ）：</translation>
    </message>
    <message>
        <source>Encrypt everything anew</source>
        <translation>すべて暗号化し直す</translation>
    </message>
    <message>
        <source>Backing up, then encrypting everything anew</source>
        <translation>バックアップを作り、すべてを暗号化し直しています</translation>
    </message>
    <message>
        <source>Everything is encrypted with another key. The new recovery code is in force.</source>
        <translation>すべてを新しい鍵で暗号化し直しました。これからは新しいリカバリーコードで開きます。</translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Change the passphrase</source>
        <translation>パスフレーズを変える</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>今のパスフレーズ</translation>
    </message>
    <message>
        <source>From then on only the new passphrase and your recovery code open this vault. Copies made before still open with the old one.</source>
        <translation>これからこの保管庫を開けるのは、新しいパスフレーズとリカバリーコードだけです。以前に作ったコピーは、古いパスフレーズで開きます。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変える</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>The passphrase has been changed.</source>
        <translation>パスフレーズを変えました。</translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>What changes</source>
        <translation>変わること</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>すべて見る</translation>
    </message>
</context>
<context>
    <name>CheckInForm</name>
    <message>
        <source>Check-in</source>
        <translation>振り返り</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>{count} of {of} answered</source>
        <translation>{of}のうち{count}に答えました</translation>
    </message>
</context>
<context>
    <name>CheckInsCard</name>
    <message>
        <source>Check-ins so far</source>
        <translation>これまでの振り返り</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>{count} of {of} answered</source>
        <translation>{of}問中{count}問に回答</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>People chosen on the map</source>
        <translation>地図で選んだ人</translation>
    </message>
    <message>
        <source>Nothing wanted</source>
        <translation>望みなし</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>する</translation>
    </message>
    <message>
        <source>No</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>As the stage has it</source>
        <translation>段階に合わせる</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Keep warm</source>
        <translation>保温</translation>
    </message>
    <message>
        <source>Wanted stage</source>
        <translation>望む段階</translation>
    </message>
    <message>
        <source>Community…</source>
        <translation>コミュニティ…</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星</translation>
    </message>
    <message>
        <source>Path between them</source>
        <translation>ふたりのあいだの道</translation>
    </message>
    <message>
        <source>Let them go again</source>
        <translation>置いた場所から放す</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>記録…</translation>
    </message>
    <message>
        <source>Choose nobody</source>
        <translation>選択をやめる</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>この人への道</translation>
    </message>
</context>
<context>
    <name>CircleAnswers</name>
    <message>
        <source>Name it…</source>
        <translation>名前をつける…</translation>
    </message>
    <message>
        <source>Not a circle</source>
        <translation>輪ではない</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>輪にもどす</translation>
    </message>
    <message>
        <source>Who is not in it…</source>
        <translation>入っていない人…</translation>
    </message>
</context>
<context>
    <name>CircleForm</name>
    <message>
        <source>A name for this circle</source>
        <translation>この輪の名前</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>CircleNaming</name>
    <message>
        <source>Name of the community</source>
        <translation>コミュニティの名前</translation>
    </message>
    <message>
        <source>Who would come to be in it</source>
        <translation>加わる人</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>名前をつける</translation>
    </message>
</context>
<context>
    <name>Circles</name>
    <message>
        <source>People to put into circles</source>
        <translation>輪に入れる人</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>New circle</source>
        <translation>新しい輪</translation>
    </message>
    <message>
        <source>People of different circles do not know each other…</source>
        <translation>別々の輪の人どうしは知り合いではない…</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>輪</translation>
    </message>
</context>
<context>
    <name>CirclesCard</name>
    <message>
        <source>Circles found</source>
        <translation>見つかった輪</translation>
    </message>
    <message>
        <source>All circles</source>
        <translation>すべての輪</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>「輪ではない」とした輪</translation>
    </message>
    <message>
        <source>A name for this circle</source>
        <translation>この輪の名前</translation>
    </message>
    <message>
        <source>Open this community</source>
        <translation>このコミュニティを開く</translation>
    </message>
    <message>
        <source>Who knows whom…</source>
        <translation>知り合いどうし…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>CirclesFound</name>
    <message>
        <source>Circles found</source>
        <translation>見つかった輪</translation>
    </message>
    <message>
        <source>Who knows whom…</source>
        <translation>知り合いどうし…</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>輪にもどす</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>名前をつける…</translation>
    </message>
    <message>
        <source>Not a circle</source>
        <translation>輪ではない</translation>
    </message>
    <message>
        <source>Look on the map</source>
        <translation>地図で見る</translation>
    </message>
</context>
<context>
    <name>CirclesList</name>
    <message>
        <source>Circles found</source>
        <translation>見つかった輪</translation>
    </message>
</context>
<context>
    <name>ClosedForm</name>
    <message>
        <source>No longer a gap</source>
        <translation>足りないところがなくなった</translation>
    </message>
    <message>
        <source>How it was closed (may stay empty)</source>
        <translation>どうやってなくなったか（空欄でもかまいません）</translation>
    </message>
</context>
<context>
    <name>CodeToKeep</name>
    <message>
        <source>Type the last two groups back</source>
        <translation>最後の二つの組を入力してください</translation>
    </message>
    <message>
        <source>That is not what stands above. Please look again.</source>
        <translation>上のコードと違います。もう一度見比べてください。</translation>
    </message>
</context>
<context>
    <name>ComingHead</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>What is coming</source>
        <translation>これからのこと</translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation>リマインダーを書く</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>全部で{count}件</translation>
    </message>
    <message>
        <source>Hand out as a calendar file…</source>
        <translation>カレンダーのファイルに書き出す…</translation>
    </message>
</context>
<context>
    <name>ComingPage</name>
    <message>
        <source>What is coming</source>
        <translation>これからのこと</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほかに{count}件</translation>
    </message>
    <message>
        <source>Promises, plans, reminders and birthdays stand here under their days.</source>
        <translation>約束・予定・リマインダー・誕生日が、日ごとにここに並びます。</translation>
    </message>
    <message>
        <source>Nothing ahead.</source>
        <translation>これからの予定はありません。</translation>
    </message>
</context>
<context>
    <name>ComingPairs</name>
    <message>
        <source>Pairs to come</source>
        <translation>つぎの組</translation>
    </message>
    <message>
        <source>What agrees</source>
        <translation>合っているところ</translation>
    </message>
</context>
<context>
    <name>CommunitiesCard</name>
    <message>
        <source>Gatherings and communities</source>
        <translation>場とコミュニティ</translation>
    </message>
    <message>
        <source>Where do people come together whom you do not know yet?</source>
        <translation>まだ知らない人たちは、どこに集まっているでしょう？</translation>
    </message>
    <message>
        <source>Note a gathering</source>
        <translation>場を書きとめる</translation>
    </message>
</context>
<context>
    <name>CommunitiesPage</name>
    <message>
        <source>Gatherings and communities</source>
        <translation>場とコミュニティ</translation>
    </message>
</context>
<context>
    <name>CommunityField</name>
    <message>
        <source>Community</source>
        <translation>コミュニティ</translation>
    </message>
    <message>
        <source>Name of a community, then Enter</source>
        <translation>コミュニティの名前を書いて Enter</translation>
    </message>
    <message>
        <source>Communities found</source>
        <translation>見つかったコミュニティ</translation>
    </message>
</context>
<context>
    <name>CommunityForm</name>
    <message>
        <source>A community</source>
        <translation>コミュニティ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Another name is written at everybody who is in it, too.</source>
        <translation>名前を変えると、入っている人の分も変わります。</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>何のための場か</translation>
    </message>
    <message>
        <source>My part in it</source>
        <translation>自分の関わり方</translation>
    </message>
    <message>
        <source>What whoever takes over would do first, a line each</source>
        <translation>引き継ぐ人が最初にすること（一行ずつ）</translation>
    </message>
    <message>
        <source>Get the keys from the harbour office</source>
        <translation>港の事務所で鍵を受け取る</translation>
    </message>
    <message>
        <source>Who joins</source>
        <translation>新しく入る人</translation>
    </message>
</context>
<context>
    <name>ContributionForm</name>
    <message>
        <source>What I gave</source>
        <translation>与えたこと</translation>
    </message>
    <message>
        <source>Read through a friend&apos;s first chapter</source>
        <translation>友人の第一章の原稿を読んだ</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>したこと</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>誰のために</translation>
    </message>
    <message>
        <source>With people in it, help is logged with each of them in the same act.</source>
        <translation>人を入れると、ひとりずつ「助けた」やりとりとしても同時に記録されます。</translation>
    </message>
    <message>
        <source>For a community</source>
        <translation>どのコミュニティのために</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>What it gave me, in a line</source>
        <translation>自分が得たものを一行で</translation>
    </message>
</context>
<context>
    <name>CountTiles</name>
    <message>
        <source>New</source>
        <translation>新しく加わる</translation>
    </message>
    <message>
        <source>All begin at the stage Link</source>
        <translation>すべてリンクから</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変わる</translation>
    </message>
    <message>
        <source>Former jobs stay in the history</source>
        <translation>前の組織や役割は経歴に残す</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>As in the notebook</source>
        <translation>手帳と同じ</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>確かめる</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>同じ人かもしれない</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>For the reasons listed</source>
        <translation>理由は一覧に</translation>
    </message>
</context>
<context>
    <name>DateChoice</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>それより前</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>DayAhead</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>1週間後</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>ほかの日</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Until which day?</source>
        <translation>いつまで待ちますか？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>この日にする</translation>
    </message>
</context>
<context>
    <name>DayParts</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>DaySlider</name>
    <message>
        <source>Day the map is looked at</source>
        <translation>見ている日</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>My Connections</source>
        <translation>つながり手帳</translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>保管庫が壊れています</translation>
    </message>
    <message>
        <source>The check of today found damage in its file. Nothing has been changed or repaired. Look at what it says with Check now, and restore the newest backup.</source>
        <translation>今日の確認で、ファイルが壊れているところが見つかりました。何も変えず、直してもいません。「今すぐ確かめる」で内容を見て、最新のバックアップから復元してください。</translation>
    </message>
    <message>
        <source>Changes are missing</source>
        <translation>変更が足りません</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>まず人を選んでください。</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>やりとりを記録…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>一覧でさがす</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>人を加える…</translation>
    </message>
    <message>
        <source>Bring in people…</source>
        <translation>人を取り込む…</translation>
    </message>
    <message>
        <source>Pick ten people…</source>
        <translation>10人を選ぶ…</translation>
    </message>
    <message>
        <source>Triage…</source>
        <translation>仕分ける…</translation>
    </message>
    <message>
        <source>Enrich in bulk…</source>
        <translation>まとめて記入…</translation>
    </message>
    <message>
        <source>Who knows whom…</source>
        <translation>知り合いどうし…</translation>
    </message>
    <message>
        <source>Path between two people…</source>
        <translation>ふたりのあいだの道…</translation>
    </message>
    <message>
        <source>Circles found on the map…</source>
        <translation>地図の「見つかった輪」…</translation>
    </message>
    <message>
        <source>The map of an earlier day…</source>
        <translation>前の日の地図…</translation>
    </message>
    <message>
        <source>Hide or show all names on the map</source>
        <translation>地図の名前をすべて隠す・出す</translation>
    </message>
    <message>
        <source>What is coming…</source>
        <translation>これからのこと…</translation>
    </message>
    <message>
        <source>The week before…</source>
        <translation>先週のまとめ…</translation>
    </message>
    <message>
        <source>Hand out as a table (CSV)…</source>
        <translation>表（CSV）として書き出す…</translation>
    </message>
    <message>
        <source>Before we meet…</source>
        <translation>会う前に…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Vault and backups…</source>
        <translation>保管庫とバックアップ…</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>パスフレーズを変える…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>About My Connections</source>
        <translation>つながり手帳について</translation>
    </message>
    <message>
        <source>Begin my own vault…</source>
        <translation>自分の保管庫をはじめる…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>What lasts, beside what came of it…</source>
        <translation>長く続くものと、その月の成果…</translation>
    </message>
    <message>
        <source>Whom I could ask…</source>
        <translation>届く先の一覧…</translation>
    </message>
    <message>
        <source>Who is missing…</source>
        <translation>足りない顔…</translation>
    </message>
</context>
<context>
    <name>DialogueCard</name>
    <message>
        <source>Dialogue</source>
        <translation>対話</translation>
    </message>
    <message>
        <source>Three minutes each, taking turns: speak of what is on your mind, and listen.</source>
        <translation>3分ずつ、交代で。気になっていることを話し、聴きます。</translation>
    </message>
    <message>
        <source>Begin a dialogue</source>
        <translation>対話をはじめる</translation>
    </message>
</context>
<context>
    <name>DialogueForm</name>
    <message>
        <source>A dialogue</source>
        <translation>対話</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>対話の名前</translation>
    </message>
    <message>
        <source>I learned</source>
        <translation>自分の学び</translation>
    </message>
    <message>
        <source>They learned</source>
        <translation>相手の学び</translation>
    </message>
    <message>
        <source>Our rules, one a line</source>
        <translation>ふたりのルール（一行にひとつ）</translation>
    </message>
    <message>
        <source>With whom it was and on which day stays as it was logged.</source>
        <translation>誰との対話か、どの日だったかは、記録したときのままです。</translation>
    </message>
</context>
<context>
    <name>DialoguePage</name>
    <message>
        <source>Dialogue</source>
        <translation>対話</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>何について話すか</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>対話の名前</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>誰と</translation>
    </message>
    <message>
        <source>Name, reading, organization</source>
        <translation>名前・よみ・組織</translation>
    </message>
    <message>
        <source>Our rules, one a line</source>
        <translation>ふたりのルール（一行にひとつ）</translation>
    </message>
    <message>
        <source>Minutes each</source>
        <translation>ひとり何分</translation>
    </message>
    <message>
        <source>I</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Who speaks first</source>
        <translation>先に話す人</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>はじめる</translation>
    </message>
    <message>
        <source>A bell at each change</source>
        <translation>交代のたびにベルを鳴らす</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>聞いてみる</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>学んだこと</translation>
    </message>
    <message>
        <source>a line each</source>
        <translation>一行ずつ</translation>
    </message>
    <message>
        <source>I learned</source>
        <translation>自分の学び</translation>
    </message>
    <message>
        <source>They learned</source>
        <translation>相手の学び</translation>
    </message>
    <message>
        <source>It stands in the record of everybody who was there, and the talk counts as an encounter.</source>
        <translation>その場にいた全員の記録に残り、話したことはやりとりとして数えます。</translation>
    </message>
    <message>
        <source>Keep the dialogue</source>
        <translation>対話を記録</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>やめておく</translation>
    </message>
    <message>
        <source>Keep nothing of this one, and begin anew</source>
        <translation>この対話は記録せず、はじめからにする</translation>
    </message>
    <message>
        <source>The time was up while this was locked. Nothing is lost: say what was learned.</source>
        <translation>ロックしているあいだに時間になりました。何も失われていません。学んだことを書いてください。</translation>
    </message>
    <message>
        <source>Running since {time}, also while this was locked.</source>
        <translation>{time} から進んでいます。ロックのあいだも止まっていません。</translation>
    </message>
    <message>
        <source>It stands where you held it.</source>
        <translation>一時停止したところのままです。</translation>
    </message>
    <message>
        <source>Again, turns swapped</source>
        <translation>順番を入れかえて、もう一度</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Making your vault</source>
        <translation>保管庫を作っています</translation>
    </message>
    <message>
        <source>Setting the recovery code</source>
        <translation>リカバリーコードを設定しています</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>バックアップを選ぶ</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>復元しました</translation>
    </message>
    <message>
        <source>Restoring and checking</source>
        <translation>復元して確かめています</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>パスフレーズを変えています</translation>
    </message>
    <message>
        <source>Choose the folder of your vault</source>
        <translation>保管庫のフォルダーを選ぶ</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>うまくいきませんでした</translation>
    </message>
    <message>
        <source>Inventing people</source>
        <translation>架空の人を用意しています</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop files here</source>
        <translation>ここにファイルをドロップ</translation>
    </message>
</context>
<context>
    <name>DueChoice</name>
    <message>
        <source>No day</source>
        <translation>期日なし</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>1週間後</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>1か月後</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>日を選ぶ</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>いつまで</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>What is due</source>
        <translation>そろそろのこと</translation>
    </message>
    <message>
        <source>Thanks, promises, plans</source>
        <translation>お礼・約束・予定</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほか{count}人</translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message>
        <source>Done: {title}</source>
        <translation>済みました：{title}</translation>
    </message>
    <message>
        <source>Thanked</source>
        <translation>伝えた</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加える</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>Whom did you meet?</source>
        <translation>会った人を書く</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>はじめる</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>{answer}: {name}</source>
        <translation>{answer}：{name}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>そのほか</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name}さんを見る</translation>
    </message>
    <message>
        <source>Log what was done…</source>
        <translation>したことを記録する…</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>3日後</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>1週間後</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>別の日…</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>当日に出す</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Nothing to note</source>
        <translation>書くことはない</translation>
    </message>
    <message>
        <source>No thank-you needed</source>
        <translation>お礼はいらない</translation>
    </message>
    <message>
        <source>Not this year</source>
        <translation>今年は出さない</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>今回は見送る</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>Thank-you for {name}</source>
        <translation>{name}さんへのお礼</translation>
    </message>
    <message>
        <source>Ten people are a beginning</source>
        <translation>まず10人から</translation>
    </message>
    <message>
        <source>Birthday of {name}</source>
        <translation>{name}さんの誕生日</translation>
    </message>
    <message>
        <source>{kind}, {day}. Late thanks are welcome, too.</source>
        <translation>{day}の{kind}。遅くなったお礼も喜ばれます</translation>
    </message>
    <message>
        <source>{kind}, {day}</source>
        <translation>{day}の{kind}</translation>
    </message>
    <message>
        <source>{count} so far. From ten on, this page has more to say.</source>
        <translation>いま{count}人。10人になると、ここに出せることが増えます</translation>
    </message>
    <message>
        <source>turns {age}</source>
        <translation>{age}歳に</translation>
    </message>
    <message>
        <source>Promised to {name}</source>
        <translation>{name}さんに約束</translation>
    </message>
    <message>
        <source>{name} promised</source>
        <translation>{name}さんの約束</translation>
    </message>
    <message>
        <source>Agreed with {name}</source>
        <translation>{name}さんとの約束</translation>
    </message>
    <message>
        <source>If {condition}</source>
        <translation>{condition}</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}さん</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>was for {day}</source>
        <translation>{day}の予定でした</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
</context>
<context>
    <name>EncountersCard</name>
    <message>
        <source>Encounters found</source>
        <translation>見つかったやりとり</translation>
    </message>
    <message>
        <source>The text of messages is kept, as you chose.</source>
        <translation>選んだとおり、メッセージの文面も残します。</translation>
    </message>
    <message>
        <source>Only who, when and which way: the text of messages is not kept.</source>
        <translation>残すのは、誰と、いつ、どちらからかだけです。文面は残しません。</translation>
    </message>
</context>
<context>
    <name>End</name>
    <message>
        <source>Go on</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>To Today</source>
        <translation>今日へ</translation>
    </message>
    <message>
        <source>Nothing is left to answer here.</source>
        <translation>ここで答えるものはもうありません。</translation>
    </message>
    <message>
        <source>Go on: {step}</source>
        <translation>次へ：{step}</translation>
    </message>
    <message>
        <source>Nobody is in your notebook yet.</source>
        <translation>手帳にはまだ誰もいません。</translation>
    </message>
    <message>
        <source>Bring people in first.</source>
        <translation>まず、人を取り込んでください。</translation>
    </message>
    <message>
        <source>Bring in people</source>
        <translation>人を取り込む</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>「見えること」へ</translation>
    </message>
    <message>
        <source>Go on answering</source>
        <translation>続きに答える</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>前の画面へ</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>すべての組</translation>
    </message>
    <message>
        <source>Ask about those again</source>
        <translation>わからなかった組をもう一度</translation>
    </message>
    <message>
        <source>Ask about others</source>
        <translation>ほかの人について答える</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
</context>
<context>
    <name>EnrichPage</name>
    <message>
        <source>Enrich in bulk</source>
        <translation>まとめて記入</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>What happened</source>
        <translation>できごと</translation>
    </message>
    <message>
        <source>What happened in my life</source>
        <translation>暮らしのできごと</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
</context>
<context>
    <name>EventsCard</name>
    <message>
        <source>What happened</source>
        <translation>できごと</translation>
    </message>
    <message>
        <source>dotted in the panels</source>
        <translation>図の点線</translation>
    </message>
    <message>
        <source>What happened in your life</source>
        <translation>暮らしのできごと</translation>
    </message>
    <message>
        <source>A new job, a move …</source>
        <translation>新しい仕事、引っ越しなど</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Hand out as a table</source>
        <translation>表として書き出す</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Hand out as an address book</source>
        <translation>連絡先として書き出す</translation>
    </message>
    <message>
        <source>It holds names, ways to reach them, employers, birthdays and communities. Your notes, the stages and what happened between you stay here.</source>
        <translation>入るのは氏名、連絡先、所属、誕生日、コミュニティです。メモ、段階、あったことは入りません。</translation>
    </message>
    <message>
        <source>Address book (*.vcf)</source>
        <translation>連絡先 (*.vcf)</translation>
    </message>
    <message>
        <source>The file will not be encrypted.</source>
        <translation>このファイルは暗号化されません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Whoever can open it can read the people in it: {file}</source>
        <translation>開ける人は誰でも、中の人たちを読めます：{file}</translation>
    </message>
    <message>
        <source>{count} people written to {file}</source>
        <translation>{count}人を {file} に書き出しました</translation>
    </message>
    <message>
        <source>One person written to {file}</source>
        <translation>1人を {file} に書き出しました</translation>
    </message>
</context>
<context>
    <name>FaceChoice</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Photo of {name}</source>
        <translation>{name}さんの写真</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>画像を選ぶ</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>画像 ({kinds})</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>画像を選ぶ…</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>画像を貼り付ける</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>写真を取り除く</translation>
    </message>
</context>
<context>
    <name>FedForm</name>
    <message>
        <source>What it fed</source>
        <translation>満たされたもの</translation>
    </message>
    <message>
        <source>Said of all who were there</source>
        <translation>その場にいた全員との記録に付きます</translation>
    </message>
</context>
<context>
    <name>FeedsForm</name>
    <message>
        <source>Who feeds this need</source>
        <translation>この欲求を満たしてくれる人</translation>
    </message>
</context>
<context>
    <name>FeedsSection</name>
    <message>
        <source>What this tie feeds</source>
        <translation>このつながりが満たすもの</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>What happened</source>
        <translation>この週のこと</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>ほか{n}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>「{text}」</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Steps from a coach</source>
        <translation>コーチからの一歩</translation>
    </message>
    <message>
        <source>A coach may hand you a file of steps (.toml). It is read where it lies, and nothing of it is copied: who takes the file away takes its steps away. What you took of them stays.</source>
        <translation>コーチから一歩のファイル（.toml）を受けとることがあります。ファイルは置かれた場所から読み、写しはとりません。ファイルをなくせば、その一歩も一覧から消えます。とった一歩の記録は残ります。</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>ファイルを加える…</translation>
    </message>
    <message>
        <source>Read a folder…</source>
        <translation>フォルダーから読む…</translation>
    </message>
    <message>
        <source>Read it no more</source>
        <translation>読むのをやめる</translation>
    </message>
    <message>
        <source>A file of steps</source>
        <translation>一歩のファイル</translation>
    </message>
    <message>
        <source>Steps (*.toml)</source>
        <translation>一歩 (*.toml)</translation>
    </message>
    <message>
        <source>A folder with files of steps</source>
        <translation>一歩のファイルがあるフォルダー</translation>
    </message>
    <message>
        <source>The library is as it was.</source>
        <translation>一覧は元のままです。</translation>
    </message>
</context>
<context>
    <name>FilesStep</name>
    <message>
        <source>Drop your files here</source>
        <translation>ここにファイルをドロップ</translation>
    </message>
    <message>
        <source>A LinkedIn export (the zip as it came, its folder or single files), business cards as a sheet (CSV) or vCards (.vcf). Several at once are fine.</source>
        <translation>LinkedIn のデータ（届いた zip のまま、フォルダー、またはファイルひとつ）、名刺の表（CSV）、vCard（.vcf）。いくつでも一度に選べます。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>Also keep the text of messages</source>
        <translation>メッセージの文面も残す</translation>
    </message>
    <message>
        <source>Without it only who wrote, when and which way is kept. That is enough for every suggestion.</source>
        <translation>選ばなければ、誰と、いつ、どちらからかだけを残します。提案にはそれで足ります。</translation>
    </message>
    <message>
        <source>Files are read on this computer only. Before anything is kept you see what would change, and afterwards it can be undone.</source>
        <translation>ファイルはこのコンピューターの中だけで読みます。残す前に何が変わるかを見られ、残したあとも元に戻せます。</translation>
    </message>
    <message>
        <source>No file yet?</source>
        <translation>ファイルがまだないとき</translation>
    </message>
    <message>
        <source>It may take LinkedIn a day. Meanwhile add ten people who come to mind first.</source>
        <translation>届くまで 1日かかることがあります。それまでに、まず思い浮かぶ 10人を書いておけます。</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>人を加える…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>How to ask LinkedIn for your data</source>
        <translation>LinkedIn からデータをもらうには</translation>
    </message>
    <message>
        <source>On the LinkedIn site open Settings &amp; Privacy, then Data privacy.</source>
        <translation>LinkedIn のサイトで「設定とプライバシー」から「データプライバシー」を開きます。</translation>
    </message>
    <message>
        <source>Choose “Get a copy of your data” and the larger archive, which holds messages, too.</source>
        <translation>「データのコピーを取得」で、メッセージも入る大きいほうのアーカイブを選びます。</translation>
    </message>
    <message>
        <source>LinkedIn sends an e-mail with a link: a part soon, the whole within a day. It works for three days.</source>
        <translation>LinkedIn からリンク付きのメールが届きます。一部はすぐ、全部は 1日以内です。リンクは 3日間使えます。</translation>
    </message>
    <message>
        <source>Download the zip and drop it here as it is. A part is enough to begin; bring the rest in later.</source>
        <translation>zip をダウンロードして、そのままここにドロップします。一部だけで始めて、残りはあとでもかまいません。</translation>
    </message>
    <message>
        <source>My Connections is not affiliated with LinkedIn. It signs in nowhere and fetches nothing.</source>
        <translation>つながり手帳は LinkedIn とは関係のないアプリです。どこにもサインインせず、何も取りに行きません。</translation>
    </message>
    <message>
        <source>What can be brought in (*.zip *.csv *.tsv *.txt *.vcf)</source>
        <translation>取り込めるファイル (*.zip *.csv *.tsv *.txt *.vcf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose files to bring in</source>
        <translation>取り込むファイルを選ぶ</translation>
    </message>
    <message>
        <source>Choose the folder of the export</source>
        <translation>データのフォルダーを選ぶ</translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Find a person on the map</source>
        <translation>地図の人をさがす</translation>
    </message>
    <message>
        <source>Name or reading</source>
        <translation>名前・よみ</translation>
    </message>
    <message>
        <source>Found on the map</source>
        <translation>地図で見つかった人</translation>
    </message>
    <message>
        <source>Nobody on the map</source>
        <translation>地図にはいません</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Nothing found.</source>
        <translation>見つかりませんでした。</translation>
    </message>
</context>
<context>
    <name>Finished</name>
    <message>
        <source>Go to Today</source>
        <translation>今日へ</translation>
    </message>
    <message>
        <source>See the people</source>
        <translation>人を見る</translation>
    </message>
    <message>
        <source>Enrich in bulk</source>
        <translation>まとめて記入する</translation>
    </message>
    <message>
        <source>Bring in people</source>
        <translation>人を取り込む</translation>
    </message>
    <message>
        <source>Nobody is here to sort yet.</source>
        <translation>仕分ける人は、まだいません。</translation>
    </message>
    <message>
        <source>Bring in the people you know first.</source>
        <translation>まず、知っている人を取り込んでください。</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>stage, then time</source>
        <translation>段階、つぎに時期</translation>
    </message>
    <message>
        <source>time, where known</source>
        <translation>わかっている時期も答える</translation>
    </message>
    <message>
        <source>keep warm</source>
        <translation>保温</translation>
    </message>
    <message>
        <source>community</source>
        <translation>コミュニティ</translation>
    </message>
    <message>
        <source>star</source>
        <translation>星</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>しまう</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>several at once</source>
        <translation>まとめて</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>とばす</translation>
    </message>
    <message>
        <source>back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Close it, and it goes on from here</source>
        <translation>閉じても、ここから続けられます</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Kept from before: you were writing this.</source>
        <translation>前に書きかけていた内容です。</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Undone: {act}</source>
        <translation>元に戻しました：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>やり直しました：{act}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Working on it…</source>
        <translation>処理しています…</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>うまくいきませんでした</translation>
    </message>
</context>
<context>
    <name>GapForm</name>
    <message>
        <source>A gap of “{name}”</source>
        <translation>「{name}」の足りないところ</translation>
    </message>
    <message>
        <source>What gets lost, what is done twice, what nobody sees</source>
        <translation>こぼれてしまうこと、二度手間になること、見えないこと</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>足りないこと</translation>
    </message>
</context>
<context>
    <name>GatheringForm</name>
    <message>
        <source>A gathering</source>
        <translation>場</translation>
    </message>
    <message>
        <source>What</source>
        <translation>なに</translation>
    </message>
    <message>
        <source>Night market, study group, a friend&apos;s concert</source>
        <translation>夜市、勉強会、友だちの演奏会</translation>
    </message>
    <message>
        <source>Day (past or to come)</source>
        <translation>日にち（過ぎた日でも、これからでも）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Learning or play</source>
        <translation>学びか、遊びか</translation>
    </message>
    <message>
        <source>It leads me out of</source>
        <translation>いつもの外へ出る</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>コミュニティ</translation>
    </message>
    <message>
        <source>Who invited me, or hosts it</source>
        <translation>誘ってくれた人・主催の人</translation>
    </message>
    <message>
        <source>What I am curious about</source>
        <translation>知りたいこと・楽しみなこと</translation>
    </message>
    <message>
        <source>What I learned, in a line</source>
        <translation>学んだことを一行で</translation>
    </message>
</context>
<context>
    <name>GivenCard</name>
    <message>
        <source>What I gave</source>
        <translation>与えたこと</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>A line for each thing you did for somebody: what it was, for whom, what it gave you. Help that you log stands here by itself.</source>
        <translation>誰かのためにしたことを一行ずつ。何を、誰のために、そして自分が得たもの。助けたやりとりを記録すると、ここにも並びます。</translation>
    </message>
    <message>
        <source>Note what I gave</source>
        <translation>与えたことを記録</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>以前のものを表示</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>from the log</source>
        <translation>やりとりの記録から</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Back</source>
        <translation>ひとつ戻る</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>分ける</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>とばす</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確かめて次へ</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Groups</source>
        <translation>まとめて答えるもの</translation>
    </message>
</context>
<context>
    <name>HandOutMap</name>
    <message>
        <source>Hand out the map</source>
        <translation>地図を書き出す</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>地図ぜんぶ</translation>
    </message>
    <message>
        <source>What is in sight</source>
        <translation>見えているところ</translation>
    </message>
    <message>
        <source>The people chosen</source>
        <translation>選んだ人</translation>
    </message>
    <message>
        <source>Part of the map</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>No names</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>Without names communities and employers become letters. Pseudonyms are those of the coach&apos;s page, and it is noted there.</source>
        <translation>名前を入れないときは、コミュニティと所属も記号になります。仮の名前はコーチのページと同じもので、渡した記録が残ります。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>保存先を選ぶ…</translation>
    </message>
    <message>
        <source>Nobody is in sight.</source>
        <translation>見えているところに人がいません。</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>図 (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Map written to {file}</source>
        <translation>地図を{file}に書き出しました</translation>
    </message>
</context>
<context>
    <name>HandOverForm</name>
    <message>
        <source>Hand over {name}</source>
        <translation>{name}の引き継ぎ</translation>
    </message>
    <message>
        <source>A sheet for whoever takes over: purpose, rituals with their days, roles and who knows how, people to know, open promises, what to do first.</source>
        <translation>引き継ぐ人のための紙です。目的、恒例のこととその日、役割とやり方を知る人、知っておきたい人、まだ果たしていない約束、最初にすること。</translation>
    </message>
    <message>
        <source>People to know besides those with a part</source>
        <translation>役割のある人のほかに、知っておきたい人</translation>
    </message>
    <message>
        <source>Name, reading, organization</source>
        <translation>名前・よみ・組織</translation>
    </message>
    <message>
        <source>Open promises, with their words</source>
        <translation>まだ果たしていない約束（文面とも）</translation>
    </message>
    <message>
        <source>E-mail and telephone of the people to know</source>
        <translation>知っておきたい人のメールと電話</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>外に出るもの</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation>このファイルは暗号化されません。手にした人は誰でも読めます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Page for a browser…</source>
        <translation>ブラウザーで見るページ…</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>ページ (*.html)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Hand-over sheet written to {file}</source>
        <translation>引き継ぎの紙を{file}に書き出しました</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Triage</source>
        <translation>仕分ける</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>記入する</translation>
    </message>
    <message>
        <source>Enrich in bulk</source>
        <translation>まとめて記入</translation>
    </message>
    <message>
        <source>What to fill in</source>
        <translation>記入するもの</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>続きはあとで</translation>
    </message>
    <message>
        <source>Who knows whom</source>
        <translation>知り合いどうし</translation>
    </message>
    <message>
        <source>Way of answering</source>
        <translation>答え方</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>Stop for now</source>
        <translation>ここまでにする</translation>
    </message>
</context>
<context>
    <name>HeadSection</name>
    <message>
        <source>Show the organization</source>
        <translation>組織を見る</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>編集（E）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>そのほか</translation>
    </message>
    <message>
        <source>Close the pane</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>星をはずす</translation>
    </message>
    <message>
        <source>Put a star</source>
        <translation>星をつける</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>No contact recorded</source>
        <translation>連絡の記録なし</translation>
    </message>
    <message>
        <source>Last {day}</source>
        <translation>最後の連絡&#x3000;{day}</translation>
    </message>
</context>
<context>
    <name>Ideas</name>
    <message>
        <source>Noted elsewhere, and perhaps a quick win</source>
        <translation>ほかの記録から、すぐできそうなこと</translation>
    </message>
    <message>
        <source>Make it a step</source>
        <translation>一歩にする</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Who knows whom</source>
        <translation>知り合いどうし</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>足りない顔</translation>
    </message>
    <message>
        <source>What could be done</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>顔ぶれ</translation>
    </message>
    <message>
        <source>Enrich in bulk</source>
        <translation>まとめて記入</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>つながり</translation>
    </message>
    <message>
        <source>Long run</source>
        <translation>長い目</translation>
    </message>
    <message>
        <source>To the opportunities</source>
        <translation>「機会」へ</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>見えること</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>届く先</translation>
    </message>
    <message>
        <source>Reach list</source>
        <translation>届く先の一覧</translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message>
        <source>Part</source>
        <translation>ページの中の部分</translation>
    </message>
    <message>
        <source>Reading the records …</source>
        <translation>記録を読んでいます…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>もう一度読む</translation>
    </message>
    <message>
        <source>The records could not be read.</source>
        <translation>記録を読めませんでした。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変わっていません。</translation>
    </message>
    <message>
        <source>“Read again” tries once more; “Vault and backups” checks the vault.</source>
        <translation>「もう一度読む」でやり直せます。「保管庫とバックアップ」で、保管庫を確かめられます。</translation>
    </message>
    <message>
        <source>Nothing to see yet.</source>
        <translation>まだ何も見えません。</translation>
    </message>
    <message>
        <source>With people and a few logged encounters, their months show here by themselves.</source>
        <translation>人とやりとりの記録がいくつかあれば、月ごとの様子がここに自然に現れます。</translation>
    </message>
    <message>
        <source>Bring in people</source>
        <translation>人を取り込む</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Person</source>
        <translation>人</translation>
    </message>
</context>
<context>
    <name>IntroducedForm</name>
    <message>
        <source>Brought together</source>
        <translation>引き合わせた</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Log it with both as help I gave</source>
        <translation>お二人への手助けとして、やりとりに記録する</translation>
    </message>
    <message>
        <source>Too early to say</source>
        <translation>まだわからない</translation>
    </message>
    <message>
        <source>As far as I know</source>
        <translation>わかる範囲で</translation>
    </message>
</context>
<context>
    <name>IntroductionCard</name>
    <message>
        <source>One of the two is not kept any more.</source>
        <translation>お一人は、もう手帳に登録されていません。</translation>
    </message>
    <message>
        <source>Change: {name}</source>
        <translation>変更：{name}</translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation>削除：{name}</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}さん</translation>
    </message>
    <message>
        <source>Asked once {name} has said yes.</source>
        <translation>{name}さんが「はい」と答えてから聞きます。</translation>
    </message>
    <message>
        <source>Asked today</source>
        <translation>今日聞いた</translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation>「はい」だった</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>「いいえ」だった</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>返事を取り消す</translation>
    </message>
    <message>
        <source>Brought together…</source>
        <translation>引き合わせた…</translation>
    </message>
    <message>
        <source>{name}: {said}</source>
        <translation>{name}さん：{said}</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>{name}さんへ</translation>
    </message>
    <message>
        <source>Brought together on {day}.</source>
        <translation>{day}に引き合わせました。</translation>
    </message>
    <message>
        <source>They know each other, by what is written down.</source>
        <translation>知り合いどうし、と記入されています。</translation>
    </message>
    <message>
        <source>They do not know each other, by what is written down.</source>
        <translation>知り合いどうしではない、と記入されています。</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>文面をコピー</translation>
    </message>
    <message>
        <source>Copy the text for {name}</source>
        <translation>{name}さんへの文面をコピー</translation>
    </message>
    <message>
        <source>Copied. It stays on the clipboard for thirty seconds.</source>
        <translation>コピーしました。クリップボードに30秒のあいだ残ります。</translation>
    </message>
    <message>
        <source>said yes on {day}</source>
        <translation>{day}に「はい」</translation>
    </message>
    <message>
        <source>said no on {day}</source>
        <translation>{day}に「いいえ」</translation>
    </message>
    <message>
        <source>asked on {day}</source>
        <translation>{day}に聞いた</translation>
    </message>
</context>
<context>
    <name>IntroductionForm</name>
    <message>
        <source>Introduce two people</source>
        <translation>二人を引き合わせる</translation>
    </message>
    <message>
        <source>Who is asked first</source>
        <translation>先に聞く人</translation>
    </message>
    <message>
        <source>Who is asked second</source>
        <translation>あとに聞く人</translation>
    </message>
    <message>
        <source>Kilns, a first job in care, moving to the country</source>
        <translation>窯のこと、はじめての介護の仕事、移住のこと</translation>
    </message>
    <message>
        <source>What they could talk about</source>
        <translation>二人が話せそうなこと</translation>
    </message>
    <message>
        <source>Nobody is told anything yet: the texts to ask them stand on the next page, to copy.</source>
        <translation>まだ誰にも伝わりません。聞くための文面は次の画面にあり、コピーできます。</translation>
    </message>
</context>
<context>
    <name>IntroductionsCard</name>
    <message>
        <source>Introductions</source>
        <translation>引き合わせ</translation>
    </message>
    <message>
        <source>Two people you know may be good company for each other.</source>
        <translation>知っている二人が、よい話し相手になるかもしれません。</translation>
    </message>
    <message>
        <source>Introduce two people</source>
        <translation>二人を引き合わせる</translation>
    </message>
</context>
<context>
    <name>IntroductionsPage</name>
    <message>
        <source>Introductions</source>
        <translation>引き合わせ</translation>
    </message>
    <message>
        <source>Introduce two people</source>
        <translation>二人を引き合わせる</translation>
    </message>
    <message>
        <source>Both are asked first, each alone; only two yeses bring them together. You send the texts.</source>
        <translation>まずお一人ずつに聞き、お二人とも「はい」のときだけ引き合わせます。文面を送るのはあなたです。</translation>
    </message>
    <message>
        <source>Whom you might introduce</source>
        <translation>引き合わせられそうな二人</translation>
    </message>
    <message>
        <source>by what is written of their offers, needs, interests</source>
        <translation>提供できること・求めること・関心の記入から</translation>
    </message>
    <message>
        <source>Begin…</source>
        <translation>はじめる…</translation>
    </message>
    <message>
        <source>Introduce {first} and {second}</source>
        <translation>{first}さんと{second}さんを引き合わせる</translation>
    </message>
    <message>
        <source>Two people you know may be good company for each other. Ask one, then the other; the texts stand here to copy. Write of somebody what they offer, look for or care about, and ideas come up here.</source>
        <translation>知っている二人が、よい話し相手になるかもしれません。一人に聞き、もう一人に聞く。そのための文面を、ここからコピーできます。人の「提供できること」「求めること」「関心」を書いておくと、候補がここに出ます。</translation>
    </message>
    <message>
        <source>Who should meet?</source>
        <translation>誰と誰を引き合わせますか</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Nobody is placed yet</source>
        <translation>まだ誰も置かれていません</translation>
    </message>
</context>
<context>
    <name>IslandsPart</name>
    <message>
        <source>Me in the middle</source>
        <translation>自分を中央に置く</translation>
    </message>
    <message>
        <source>Circles found…</source>
        <translation>見つかった輪…</translation>
    </message>
    <message>
        <source>Forget these places</source>
        <translation>置いた場所を忘れる</translation>
    </message>
</context>
<context>
    <name>JourneyForm</name>
    <message>
        <source>A journey</source>
        <translation>道のり</translation>
    </message>
    <message>
        <source>A journey within the whole</source>
        <translation>全体の中の道のり</translation>
    </message>
    <message>
        <source>The first year with somebody new</source>
        <translation>知り合って最初の一年</translation>
    </message>
    <message>
        <source>Getting to know each other</source>
        <translation>知り合う</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>めざすこと</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>だれと</translation>
    </message>
    <message>
        <source>What happens with them is read from the log; nothing of it is typed here.</source>
        <translation>この人たちとのできごとは記録から読み取ります。ここで書く必要はありません。</translation>
    </message>
</context>
<context>
    <name>JourneysCard</name>
    <message>
        <source>Relationship journeys</source>
        <translation>関係の道のり</translation>
    </message>
    <message>
        <source>What does somebody live through with you, from the first hello on?</source>
        <translation>はじめましてから先、相手はあなたとどんな時間を過ごすでしょう？</translation>
    </message>
    <message>
        <source>Begin a journey</source>
        <translation>道のりをはじめる</translation>
    </message>
</context>
<context>
    <name>JourneysPage</name>
    <message>
        <source>Relationship journeys</source>
        <translation>関係の道のり</translation>
    </message>
    <message>
        <source>Begin a journey</source>
        <translation>道のりをはじめる</translation>
    </message>
    <message>
        <source>Which journey</source>
        <translation>どの道のり</translation>
    </message>
    <message>
        <source>Put this journey earlier</source>
        <translation>この道のりを前へ</translation>
    </message>
    <message>
        <source>Put this journey later</source>
        <translation>この道のりを後ろへ</translation>
    </message>
    <message>
        <source>How is it for the other, along the way with you?</source>
        <translation>あなたと歩む道のりは、相手にとってどうでしょう？</translation>
    </message>
    <message>
        <source>A journey is what somebody lives through with you, from the first hello on. At each of its touchpoints stands what they want and how it is for them, known or guessed; the figures come from your log.</source>
        <translation>道のりとは、はじめましてから先、相手があなたと過ごす時間のことです。接点ごとに、相手が望むこと、相手にとってどうだったかを、聞いたことか推測かとともに記します。数は記録から計算します。</translation>
    </message>
    <message>
        <source>Or begin with an example, and make it your own</source>
        <translation>例からはじめて、自分のものに直す</translation>
    </message>
    <message>
        <source>Begin with it</source>
        <translation>この例ではじめる</translation>
    </message>
</context>
<context>
    <name>KeepPanel</name>
    <message>
        <source>Keep five to ten</source>
        <translation>5〜10個を残す</translation>
    </message>
    <message>
        <source>Which of these would you least like to be without? Keep five to ten of them.</source>
        <translation>なくしたくないものはどれですか。5〜10個を残してください。</translation>
    </message>
    <message>
        <source>{count} kept ({fewest} to {most})</source>
        <translation>{count}個を残しています（{fewest}〜{most}個）</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Going somewhere</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>The app</source>
        <translation>アプリ</translation>
    </message>
    <message>
        <source>In lists: up and down, first and last</source>
        <translation>一覧の中：上下、先頭と末尾</translation>
    </message>
    <message>
        <source>Open the person chosen</source>
        <translation>選んだ人を開く</translation>
    </message>
    <message>
        <source>Next and previous field</source>
        <translation>次の欄、前の欄</translation>
    </message>
    <message>
        <source>Close what is open on top</source>
        <translation>手前に開いているものを閉じる</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>What opens it</source>
        <translation>開けるもの</translation>
    </message>
    <message>
        <source>Each change asks for the passphrase. Older backups open with the secrets they were made with.</source>
        <translation>変えるときはパスフレーズをたずねます。古いバックアップは、作ったときのパスフレーズやコードで開きます。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>パスフレーズを変更</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>やめる…</translation>
    </message>
    <message>
        <source>Switch the recovery code off</source>
        <translation>リカバリーコードをやめる</translation>
    </message>
    <message>
        <source>Turn on…</source>
        <translation>オンにする…</translation>
    </message>
    <message>
        <source>Open without the passphrase on this computer</source>
        <translation>このコンピューターではパスフレーズなしで開く</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>オフにする…</translation>
    </message>
    <message>
        <source>Ask for the passphrase again</source>
        <translation>またパスフレーズをたずねる</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>取り替える…</translation>
    </message>
    <message>
        <source>Replace the encryption key</source>
        <translation>暗号鍵を取り替える</translation>
    </message>
    <message>
        <source>When somebody may have had a copy of the vault together with a secret that opens it.</source>
        <translation>保管庫の写しと、それを開くパスフレーズやコードの両方が、だれかに渡ったかもしれないときに。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>リカバリーコード</translation>
    </message>
    <message>
        <source>Without the passphrase on this computer</source>
        <translation>このコンピューターではパスフレーズなしで開く</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>暗号鍵</translation>
    </message>
    <message>
        <source>Set {when}.</source>
        <translation>{when}に決めました。</translation>
    </message>
    <message>
        <source>To try one guess, a computer must go over {n} MB of memory {times} times.</source>
        <translation>一つ試すだけで、{n} MBのメモリーを{times}回たどる計算がいります。</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>新しいコード…</translation>
    </message>
    <message>
        <source>Make one…</source>
        <translation>コードを作る…</translation>
    </message>
    <message>
        <source>A new recovery code</source>
        <translation>新しいリカバリーコード</translation>
    </message>
    <message>
        <source>Off. Whoever forgets the passphrase has lost what is in the vault.</source>
        <translation>オフです。パスフレーズを忘れると、保管庫の中身は戻りません。</translation>
    </message>
    <message>
        <source>Not written down yet: nobody has typed it back. Make a new one and keep it.</source>
        <translation>まだ書きとめられていません（確認の入力がまだです）。新しいコードを作り、控えてください。</translation>
    </message>
    <message>
        <source>On, since {when}. It opens the vault when the passphrase is forgotten.</source>
        <translation>オンです（{when}から）。パスフレーズを忘れたときに、保管庫を開けます。</translation>
    </message>
    <message>
        <source>On. It opens the vault when the passphrase is forgotten.</source>
        <translation>オンです。パスフレーズを忘れたときに、保管庫を開けます。</translation>
    </message>
    <message>
        <source>Asking the keyring of this computer…</source>
        <translation>キーリングにたずねています…</translation>
    </message>
    <message>
        <source>On. At the start the vault opens by itself; after Lock the passphrase is asked for.</source>
        <translation>オンです。起動するとひとりでに開き、ロックした後はパスフレーズをたずねます。</translation>
    </message>
    <message>
        <source>Anyone who can use your unlocked computer account can open the vault.</source>
        <translation>ロックしていないこのアカウントを使える人なら、だれでも保管庫を開けます。</translation>
    </message>
    <message>
        <source>Off. The passphrase is asked for at every start.</source>
        <translation>オフです。起動のたびにパスフレーズをたずねます。</translation>
    </message>
    <message>
        <source>Not to be had now.</source>
        <translation>いまは使えません。</translation>
    </message>
    <message>
        <source>Keys of other devices, or lost here: {n}.</source>
        <translation>ほかの機器の鍵か、ここで失われた鍵が{n}個あります。</translation>
    </message>
</context>
<context>
    <name>KindsCard</name>
    <message>
        <source>What answers what</source>
        <translation>どの妨げに、どの一歩</translation>
    </message>
    <message>
        <source>from the library of small steps</source>
        <translation>小さな一歩のライブラリーから</translation>
    </message>
    <message>
        <source>Kind of obstacle</source>
        <translation>妨げの種類</translation>
    </message>
    <message>
        <source>What I tried</source>
        <translation>自分が試したこと</translation>
    </message>
    <message>
        <source>Small steps that answer it</source>
        <translation>応える小さな一歩</translation>
    </message>
</context>
<context>
    <name>KnownSection</name>
    <message>
        <source>What I know</source>
        <translation>知っていること</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Note one thing, Enter keeps it</source>
        <translation>ひとつ書いて Enter で残す</translation>
    </message>
    <message>
        <source>New note of what I know</source>
        <translation>知っていることを書く</translation>
    </message>
    <message>
        <source>Values shared</source>
        <translation>共にする価値観</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>業種</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>職種</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>コミュニティ</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>差し出せるもの</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>求めているもの</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>届く先</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>機関</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>呼び名</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>誕生日</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>取り消す</translation>
    </message>
</context>
<context>
    <name>KnowsSection</name>
    <message>
        <source>Who they know</source>
        <translation>知り合い</translation>
    </message>
    <message>
        <source>Add somebody they know</source>
        <translation>知り合いを加える</translation>
    </message>
    <message>
        <source>Ask about several…</source>
        <translation>まとめて答える…</translation>
    </message>
    <message>
        <source>Say otherwise: {name}</source>
        <translation>答えを変える：{name}</translation>
    </message>
    <message>
        <source>They know each other</source>
        <translation>知り合い</translation>
    </message>
    <message>
        <source>They do not know each other</source>
        <translation>知り合いではない</translation>
    </message>
    <message>
        <source>Take my answer back</source>
        <translation>回答を取り消す</translation>
    </message>
</context>
<context>
    <name>LaterCard</name>
    <message>
        <source>Put off to a day</source>
        <translation>日を決めた一歩</translation>
    </message>
    <message>
        <source>they come up among what is due</source>
        <translation>その日に「これからのこと」に出ます</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>やった</translation>
    </message>
    <message>
        <source>Not meant any more</source>
        <translation>もうしない</translation>
    </message>
    <message>
        <source>The plan is done. What happened?</source>
        <translation>予定は済みました。どうでしたか？</translation>
    </message>
</context>
<context>
    <name>LeftOutCard</name>
    <message>
        <source>Rows left out</source>
        <translation>取り込まない行</translation>
    </message>
    <message>
        <source>See all rows</source>
        <translation>行をすべて見る</translation>
    </message>
</context>
<context>
    <name>LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Who knows whom</source>
        <translation>知り合いどうし</translation>
    </message>
</context>
<context>
    <name>LetGoCard</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Used to work</source>
        <translation>これまでのやり方</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>代わりに</translation>
    </message>
    <message>
        <source>Remove this trial</source>
        <translation>この試みを削除</translation>
    </message>
    <message>
        <source>What happened…</source>
        <translation>どうなったか…</translation>
    </message>
    <message>
        <source>Plan the next trial…</source>
        <translation>次に試す計画…</translation>
    </message>
    <message>
        <source>Change the plan…</source>
        <translation>計画を変更…</translation>
    </message>
</context>
<context>
    <name>LettingCard</name>
    <message>
        <source>Letting go</source>
        <translation>手放す</translation>
    </message>
    <message>
        <source>What used to work, what you try instead, and what happens.</source>
        <translation>これまでのやり方、代わりに試すこと、そしてどうなったか。</translation>
    </message>
    <message>
        <source>Note something</source>
        <translation>書きとめる</translation>
    </message>
</context>
<context>
    <name>LettingForm</name>
    <message>
        <source>Something to let go of</source>
        <translation>手放すこと</translation>
    </message>
    <message>
        <source>A way of doing things that fits less than it did</source>
        <translation>前ほど合わなくなってきたやり方</translation>
    </message>
    <message>
        <source>What used to work</source>
        <translation>これまでうまくいっていたやり方</translation>
    </message>
    <message>
        <source>May be small, and may stay empty for now</source>
        <translation>小さなことで十分です。今は空欄でもかまいません</translation>
    </message>
    <message>
        <source>What I try instead</source>
        <translation>代わりに試すこと</translation>
    </message>
    <message>
        <source>With whom (may stay empty)</source>
        <translation>だれと（空欄でもかまいません）</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>What I do now</source>
        <translation>いまのやり方</translation>
    </message>
</context>
<context>
    <name>LettingPage</name>
    <message>
        <source>Letting go</source>
        <translation>手放す</translation>
    </message>
    <message>
        <source>Note something</source>
        <translation>書きとめる</translation>
    </message>
    <message>
        <source>What I do now</source>
        <translation>いまのやり方</translation>
    </message>
    <message>
        <source>counted from all of these</source>
        <translation>ここにあるすべてから数えています</translation>
    </message>
    <message>
        <source>Some ways fitted once and fit less now. Note one with what you try instead; a trial can be planned, and after its day you are asked what happened. Going back to the old way is an outcome like the others.</source>
        <translation>前は合っていたのに、いまは少し合わなくなったやり方。それと、代わりに試すことを書きとめます。試す日を計画すると、その日のあとに「どうなりましたか」とたずねます。もとのやり方に戻ることも、ほかと同じひとつの結果です。</translation>
    </message>
    <message>
        <source>What used to work?</source>
        <translation>これまでうまくいっていたやり方は？</translation>
    </message>
    <message>
        <source>Note the first</source>
        <translation>最初のひとつを書く</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>What it protects from</source>
        <translation>守れるもの</translation>
    </message>
    <message>
        <source>What it cannot protect from</source>
        <translation>守れないもの</translation>
    </message>
    <message>
        <source>Read all of it…</source>
        <translation>全文を読む…</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>What the lines mean</source>
        <translation>線の意味</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>知り合い</translation>
    </message>
    <message>
        <source>Only hinted at</source>
        <translation>手がかりだけ</translation>
    </message>
    <message>
        <source>Said later</source>
        <translation>あとでわかった</translation>
    </message>
</context>
<context>
    <name>LinesPart</name>
    <message>
        <source>Lines&#x3000;Who knows whom</source>
        <translation>線&#x3000;知り合い</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>By reading</source>
        <translation>読みの順</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最後の連絡</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>人を加える</translation>
    </message>
    <message>
        <source>Enrich in bulk</source>
        <translation>まとめて記入する</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>LivedPanel</name>
    <message>
        <source>How lived it was</source>
        <translation>どれだけ生きたか</translation>
    </message>
    <message>
        <source>In the last four weeks: 0 not at all, 10 fully. Your own feeling, nobody compares it.</source>
        <translation>この4週間について、0はまったく、10は十分に。自分の感じ方で答えます。だれかと比べることはありません。</translation>
    </message>
</context>
<context>
    <name>LoadCard</name>
    <message>
        <source>Keeping all of these ties warm needs about {needed} conversations a week; you chose {budget}. Longer intervals or fewer ties kept warm would bring the two together.</source>
        <translation>いまの保温をすべて続けるには、週に{needed}回ほどのやりとりが要ります（選んだ数は{budget}）。間隔を延ばすか、保温する人を減らすと、釣り合います。</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>This is the map of an earlier day: go back to now to change something.</source>
        <translation>前の日の地図です。変更するには「いまに戻る」を押してください。</translation>
    </message>
</context>
<context>
    <name>LoopForm</name>
    <message>
        <source>Try something</source>
        <translation>試してみる</translation>
    </message>
    <message>
        <source>Write the same evening</source>
        <translation>その日のうちに書く</translation>
    </message>
    <message>
        <source>What I do at “{name}”</source>
        <translation>「{name}」ですること</translation>
    </message>
    <message>
        <source>What shall show it</source>
        <translation>何で確かめるか</translation>
    </message>
    <message>
        <source>The figure of the last 90 days is written down now; the one since today, when you measure.</source>
        <translation>いまは、この90日の数を書きとめます。確かめるときに、今日からの数を書きとめます。</translation>
    </message>
</context>
<context>
    <name>MakeVault</name>
    <message>
        <source>A new passphrase</source>
        <translation>新しいパスフレーズ</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>パスフレーズを決める</translation>
    </message>
    <message>
        <source>It is the key to your vault. Four or five words that nobody would guess are better than one strange word. It is kept nowhere: whoever has it can read everything, and without it nobody can.</source>
        <translation>保管庫の鍵になる言葉です。変わった一語より、誰も思いつかない四つか五つの言葉のほうが強くなります。どこにも保存しません。知っている人はすべてを読め、知らなければ誰にも読めません。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Map of my people</source>
        <translation>人の地図</translation>
    </message>
    <message>
        <source>Nobody here. Press 0 to see everybody.</source>
        <translation>ここには誰もいません。0 キーで全体を表示します。</translation>
    </message>
</context>
<context>
    <name>MapChoices</name>
    <message>
        <source>Community</source>
        <translation>コミュニティ</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>業界</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Who knows whom</source>
        <translation>知り合いどうし</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>扇</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>つながりの種類</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>分けない</translation>
    </message>
    <message>
        <source>Contact days a year</source>
        <translation>1年に会った日数</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最後の連絡</translation>
    </message>
    <message>
        <source>Whom they know</source>
        <translation>知り合いの数</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>短い名前</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>All names hidden</source>
        <translation>すべて隠す</translation>
    </message>
</context>
<context>
    <name>MapDeeds</name>
    <message>
        <source>Move {name} to {stage}?</source>
        <translation>{name}さんを{stage}に移しますか？</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移す</translation>
    </message>
    <message>
        <source>Now: {stage}</source>
        <translation>いまは{stage}です</translation>
    </message>
    <message>
        <source>In which community are they?</source>
        <translation>どのコミュニティの人ですか？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加える</translation>
    </message>
    <message>
        <source>Keep this way…</source>
        <translation>この見せ方を残す…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>A name for this way of showing the map</source>
        <translation>この見せ方の名前</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>MapHead</name>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
    <message>
        <source>Rings of stages</source>
        <translation>段階の輪</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>つながりの島</translation>
    </message>
    <message>
        <source>Arranged as</source>
        <translation>並べ方</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>見せ方</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>人をさがす</translation>
    </message>
    <message>
        <source>Draw who knows whom</source>
        <translation>知り合いの線を引く</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>地図全体を表示（0）</translation>
    </message>
    <message>
        <source>Draw around people (Shift+drag)</source>
        <translation>人を囲んで選ぶ（Shift+ドラッグ）</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>前の地図を見る</translation>
    </message>
    <message>
        <source>How the map is shown</source>
        <translation>地図の見せ方</translation>
    </message>
    <message>
        <source>More</source>
        <translation>そのほか</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>画像（PNG）…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>図（SVG）…</translation>
    </message>
    <message>
        <source>Document (PDF)…</source>
        <translation>文書（PDF）…</translation>
    </message>
</context>
<context>
    <name>MapJoins</name>
    <message>
        <source>They know each other</source>
        <translation>知り合いです</translation>
    </message>
    <message>
        <source>They do not know each other</source>
        <translation>知り合いではありません</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>わかりません</translation>
    </message>
</context>
<context>
    <name>MapMenu</name>
    <message>
        <source>Remind me…</source>
        <translation>リマインダーを書く…</translation>
    </message>
    <message>
        <source>How to reach them…</source>
        <translation>この人への道…</translation>
    </message>
    <message>
        <source>Path between them…</source>
        <translation>ふたりのあいだの道…</translation>
    </message>
    <message>
        <source>Who they know</source>
        <translation>この人の知り合い</translation>
    </message>
    <message>
        <source>Draw whom they know</source>
        <translation>知り合いの線を引く</translation>
    </message>
    <message>
        <source>Bring to the middle</source>
        <translation>真ん中に見る</translation>
    </message>
    <message>
        <source>Back to the place computed</source>
        <translation>置いた場所から元に戻す</translation>
    </message>
    <message>
        <source>Hide all names</source>
        <translation>名前をすべて隠す</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>全体を見る</translation>
    </message>
    <message>
        <source>Circles found…</source>
        <translation>見つかった輪…</translation>
    </message>
    <message>
        <source>Forget all places put by hand</source>
        <translation>手で置いた場所をすべて外す</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>The map shows the people you bring in or add, in rings around you.</source>
        <translation>取り込んだり追加したりした人が、自分を囲む輪に並びます。</translation>
    </message>
    <message>
        <source>Nobody is kept yet.</source>
        <translation>まだ誰も入っていません。</translation>
    </message>
    <message>
        <source>Bring in people</source>
        <translation>人を取り込む</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>How the map is shown</source>
        <translation>地図の見せ方</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>見せ方の控え</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>島</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>地図にも表示する</translation>
    </message>
    <message>
        <source>Nothing kept says who knows whom, so no lines are drawn.</source>
        <translation>誰と誰が知り合いかの記録がないので、線は引いていません。</translation>
    </message>
    <message>
        <source>The wider a line, the more often something spoke for it. No line: not known, or you said they do not know each other.</source>
        <translation>線は、手がかりが多いほど太くなります。線のない組は、わからないか、知り合いでないと答えた組です。</translation>
    </message>
    <message>
        <source>The strongest in sight are drawn.</source>
        <translation>見えている範囲の、手がかりの多い線だけを引いています。</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>扇</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>見せ方</translation>
    </message>
    <message>
        <source>What the colors mean</source>
        <translation>色の意味</translation>
    </message>
    <message>
        <source>What the shapes mean</source>
        <translation>形の意味</translation>
    </message>
    <message>
        <source>What the sizes mean</source>
        <translation>大きさの意味</translation>
    </message>
    <message>
        <source>Not placed yet</source>
        <translation>まだ置いていない人</translation>
    </message>
    <message>
        <source>Show on the outer ring</source>
        <translation>外側の輪にも表示する</translation>
    </message>
</context>
<context>
    <name>MapTable</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>扇</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>つながりの種類</translation>
    </message>
    <message>
        <source>Days in a year</source>
        <translation>1年の日数</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最後の連絡</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>知り合い</translation>
    </message>
    <message>
        <source>Island</source>
        <translation>島</translation>
    </message>
    <message>
        <source>Island {n}</source>
        <translation>島{n}</translation>
    </message>
    <message>
        <source>{known}, hinted {hinted}</source>
        <translation>{known}、手がかり{hinted}</translation>
    </message>
</context>
<context>
    <name>MapWork</name>
    <message>
        <source>Names are hidden. F9 shows them again.</source>
        <translation>名前は隠れています。F9 でまた出ます。</translation>
    </message>
    <message>
        <source>All names are hidden: on the map, in its table and in files of it. F9 shows them again.</source>
        <translation>名前をすべて隠しました（地図・表・書き出すファイル）。F9 でまた出ます。</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>見せ方の控え</translation>
    </message>
</context>
<context>
    <name>MeForm</name>
    <message>
        <source>Several, with commas between</source>
        <translation>いくつかあるときは、読点で区切る</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>記入する</translation>
    </message>
    <message>
        <source>proposed from your profile</source>
        <translation>プロフィールからの候補</translation>
    </message>
</context>
<context>
    <name>MeasureForm</name>
    <message>
        <source>What came of it?</source>
        <translation>どうなりましたか？</translation>
    </message>
    <message>
        <source>What I improve now</source>
        <translation>次に直すこと</translation>
    </message>
    <message>
        <source>The two spans differ in length, so nothing is computed from the difference.</source>
        <translation>二つの期間は長さが違うので、差は計算しません。</translation>
    </message>
</context>
<context>
    <name>MetForm</name>
    <message>
        <source>Whom did you meet?</source>
        <translation>会った人を書く</translation>
    </message>
    <message>
        <source>People I know</source>
        <translation>知っている人</translation>
    </message>
    <message>
        <source>New people, a line each</source>
        <translation>新しく会った人（一行にひとり）</translation>
    </message>
    <message>
        <source>Hana Sato / runs the kiln by the river</source>
        <translation>佐藤 花／川沿いの窯の人</translation>
    </message>
    <message>
        <source>With each of them a meeting of that day is logged, and a thank-you is due. One undo takes all back.</source>
        <translation>ひとりずつ、その日に会ったことが記録され、お礼の予定が入ります。「元に戻す」一回で全部取り消せます。</translation>
    </message>
    <message>
        <source>What I learned, in a line</source>
        <translation>学んだことを一行で</translation>
    </message>
    <message>
        <source>Somebody of that name is kept already. Is it the same person?</source>
        <translation>同じ名前の人がもう登録されています。同じ人ですか。</translation>
    </message>
    <message>
        <source>Who is “{name}”?</source>
        <translation>「{name}」は誰ですか</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>選んでください</translation>
    </message>
    <message>
        <source>The same: {name}</source>
        <translation>この人：{name}</translation>
    </message>
    <message>
        <source>Somebody else, new</source>
        <translation>別の人（新しく加える）</translation>
    </message>
</context>
<context>
    <name>MissingKind</name>
    <message>
        <source>I found a gathering</source>
        <translation>行く場を見つけた</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>予定に入れる</translation>
    </message>
    <message>
        <source>Gatherings</source>
        <translation>場を見る</translation>
    </message>
    <message>
        <source>I would like to meet such people</source>
        <translation>こういう人に会いたい</translation>
    </message>
    <message>
        <source>Name people</source>
        <translation>人を書く</translation>
    </message>
</context>
<context>
    <name>MissingPart</name>
    <message>
        <source>Among</source>
        <translation>誰の中で</translation>
    </message>
    <message>
        <source>A word of your own</source>
        <translation>自分の言葉</translation>
    </message>
    <message>
        <source>A word of your own, which you give to people by hand</source>
        <translation>自分の言葉（人には手でつけます）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加える</translation>
    </message>
    <message>
        <source>Show those {count}</source>
        <translation>その{count}人を見る</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほか{count}</translation>
    </message>
    <message>
        <source>Look for “{word}” no more</source>
        <translation>「{word}」を見るのをやめる</translation>
    </message>
    <message>
        <source>Looked for; the cross takes it out</source>
        <translation>見ている言葉（×で外す）</translation>
    </message>
</context>
<context>
    <name>MixedPart</name>
    <message>
        <source>Among</source>
        <translation>誰の中で</translation>
    </message>
</context>
<context>
    <name>MyselfCard</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>MyselfPage</name>
    <message>
        <source>Myself</source>
        <translation>自分</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>たたむ</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>広げる</translation>
    </message>
</context>
<context>
    <name>NeedPanel</name>
    <message>
        <source>Name people</source>
        <translation>人を挙げる</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほか{count}人</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Needs and giving</source>
        <translation>欲求と貢献</translation>
    </message>
    <message>
        <source>With whom do you feel safe, who makes you curious, whom do you do good?</source>
        <translation>誰といると安心でき、誰に好奇心をかきたてられ、誰の役に立っていますか。</translation>
    </message>
    <message>
        <source>Name people</source>
        <translation>人を挙げる</translation>
    </message>
</context>
<context>
    <name>NeedsPage</name>
    <message>
        <source>Needs and giving</source>
        <translation>欲求と貢献</translation>
    </message>
    <message>
        <source>Note what I gave</source>
        <translation>与えたことを記録</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90日</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>数える期間</translation>
    </message>
    <message>
        <source>What fed me</source>
        <translation>満たしてくれたもの</translation>
    </message>
    <message>
        <source>No encounter of these days was said to feed a need. When you log one, you can say in one click what it fed; over the weeks a picture grows here.</source>
        <translation>この期間、何かを満たしたと答えたやりとりはまだありません。やりとりを記録するとき、満たしたものを一度のクリックで選べます。続けるうちに、ここに図ができていきます。</translation>
    </message>
    <message>
        <source>Some ties make you feel safe and seen, some make you curious, for some you can do something. Name people below, or say it when you log an encounter. Only you say it; nothing is guessed.</source>
        <translation>安心でき認めてもらえる人、好奇心をかきたてる人、役に立てる人。下で人を挙げるか、やりとりを記録するときに選びます。答えるのはあなただけで、推測はしません。</translation>
    </message>
    <message>
        <source>Help received and given</source>
        <translation>助けられたこと・助けたこと</translation>
    </message>
    <message>
        <source>No help is logged in these days. Log an encounter of the kind “Help”, and it is counted.</source>
        <translation>この期間の助け合いの記録はありません。種類「助け合い」のやりとりを記録すると、ここで数えます。</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>新しいパスフレーズ</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>At least {n} characters.</source>
        <translation>{n}文字以上にしてください。</translation>
    </message>
    <message>
        <source>The two lines are not the same yet.</source>
        <translation>二つの欄はまだ同じではありません。</translation>
    </message>
</context>
<context>
    <name>NewPeopleCard</name>
    <message>
        <source>New people</source>
        <translation>新しく加わる人</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>すべて見る</translation>
    </message>
</context>
<context>
    <name>NorthStar</name>
    <message>
        <source>What it all goes towards</source>
        <translation>すべての向かう先</translation>
    </message>
    <message>
        <source>No vision is written yet.</source>
        <translation>ビジョンはまだ書かれていません。</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>読み返す</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>書く</translation>
    </message>
</context>
<context>
    <name>Notebook</name>
    <message>
        <source>Values…</source>
        <translation>価値観…</translation>
    </message>
    <message>
        <source>Vision and roles…</source>
        <translation>ビジョンと役割…</translation>
    </message>
    <message>
        <source>Opportunities…</source>
        <translation>訪れた機会…</translation>
    </message>
    <message>
        <source>Obstacles…</source>
        <translation>妨げ…</translation>
    </message>
    <message>
        <source>Small steps…</source>
        <translation>小さな一歩…</translation>
    </message>
    <message>
        <source>Needs and giving…</source>
        <translation>欲求と貢献…</translation>
    </message>
    <message>
        <source>Dialogue…</source>
        <translation>対話…</translation>
    </message>
    <message>
        <source>Five capabilities…</source>
        <translation>五つの力…</translation>
    </message>
    <message>
        <source>Relationship journeys…</source>
        <translation>関係の道のり…</translation>
    </message>
    <message>
        <source>Roadmap…</source>
        <translation>道筋…</translation>
    </message>
    <message>
        <source>Weekly review…</source>
        <translation>週の振り返り…</translation>
    </message>
    <message>
        <source>Tools I use…</source>
        <translation>使っている道具…</translation>
    </message>
    <message>
        <source>Letting go…</source>
        <translation>手放す…</translation>
    </message>
    <message>
        <source>Introductions…</source>
        <translation>引き合わせ…</translation>
    </message>
</context>
<context>
    <name>NotebookForm</name>
    <message>
        <source>Name, reading, organization</source>
        <translation>名前・よみ・組織</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>“{name}” is not chosen yet.</source>
        <translation>「{name}」がまだ選ばれていません。</translation>
    </message>
</context>
<context>
    <name>NotebookPage</name>
    <message>
        <source>Myself</source>
        <translation>自分</translation>
    </message>
</context>
<context>
    <name>NothingToday</name>
    <message>
        <source>Nothing today.</source>
        <translation>今日は何もありません。</translation>
    </message>
    <message>
        <source>There is nobody in this notebook yet. Bring in the people you know, or begin with ten by hand.</source>
        <translation>この手帳にはまだ誰もいません。知っている人を取り込むか、まず10人を書き入れてみてください。</translation>
    </message>
    <message>
        <source>Bring in people</source>
        <translation>人を取り込む</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>人を加える</translation>
    </message>
    <message>
        <source>When did you last talk with them? Answer for ten people, and this page has something true to say.</source>
        <translation>最後に話したのはいつごろですか。10人分答えると、このページにほんとうのことが書けるようになります。</translation>
    </message>
    <message>
        <source>Pick ten people</source>
        <translation>10人を選ぶ</translation>
    </message>
    <message>
        <source>Go through everybody</source>
        <translation>ひとりずつ仕分ける</translation>
    </message>
    <message>
        <source>That is a good state. New ideas come on Monday, or when something changes.</source>
        <translation>それで大丈夫です。新しい候補は月曜日か、何かが変わったときに出ます。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>My Connections</source>
        <translation>つながり手帳</translation>
    </message>
    <message>
        <source>{thanks} {promises}</source>
        <translation>{thanks}{promises}</translation>
    </message>
    <message>
        <source>{count} thank-yous are waiting.</source>
        <translation>まだ伝えていないお礼が{count}つあります。</translation>
    </message>
    <message>
        <source>A thank-you is waiting.</source>
        <translation>まだ伝えていないお礼がひとつあります。</translation>
    </message>
    <message>
        <source>{count} promises are due.</source>
        <translation>期日になった約束が{count}つあります。</translation>
    </message>
    <message>
        <source>A promise is due.</source>
        <translation>今日が期日の約束がひとつあります。</translation>
    </message>
</context>
<context>
    <name>ObstacleCard</name>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Plan it…</source>
        <translation>予定にする…</translation>
    </message>
    <message>
        <source>Change the plan…</source>
        <translation>予定を変更…</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>とった</translation>
    </message>
    <message>
        <source>What happened after…</source>
        <translation>そのあと…</translation>
    </message>
    <message>
        <source>Drop this step</source>
        <translation>この一歩をとりやめる</translation>
    </message>
    <message>
        <source>A small step that answers it</source>
        <translation>応える小さな一歩</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>A step of my own…</source>
        <translation>自分で考えた一歩…</translation>
    </message>
    <message>
        <source>Other steps</source>
        <translation>ほかの一歩</translation>
    </message>
    <message>
        <source>In the way again</source>
        <translation>ふたたび妨げに</translation>
    </message>
    <message>
        <source>No longer in the way</source>
        <translation>もう妨げではない</translation>
    </message>
</context>
<context>
    <name>ObstacleForm</name>
    <message>
        <source>What stood in the way</source>
        <translation>妨げになったこと</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>In your own words (may stay empty)</source>
        <translation>自分の言葉で（なくてもかまいません）</translation>
    </message>
    <message>
        <source>With whom (may stay empty)</source>
        <translation>誰と（なくてもかまいません）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
</context>
<context>
    <name>ObstaclesCard</name>
    <message>
        <source>Obstacles</source>
        <translation>妨げ</translation>
    </message>
    <message>
        <source>What keeps you from reaching out? A small step of a few minutes answers it.</source>
        <translation>つながろうとするとき、何が妨げになりますか。数分の小さな一歩で応えられます。</translation>
    </message>
    <message>
        <source>Note an obstacle</source>
        <translation>妨げを記録</translation>
    </message>
</context>
<context>
    <name>ObstaclesPage</name>
    <message>
        <source>Obstacles</source>
        <translation>妨げ</translation>
    </message>
    <message>
        <source>In your own words (may stay empty)</source>
        <translation>自分の言葉で（なくてもかまいません）</translation>
    </message>
    <message>
        <source>What stands in the way?</source>
        <translation>何が妨げになっていますか</translation>
    </message>
    <message>
        <source>With whom (may stay empty)</source>
        <translation>誰と（なくてもかまいません）</translation>
    </message>
    <message>
        <source>What kind it is; one click notes it</source>
        <translation>種類を選ぶと記録されます</translation>
    </message>
    <message>
        <source>Everybody meets some. Once one is noted, small steps against it are proposed; a step can become a plan, and what happened after stays beside it.</source>
        <translation>誰にでもあるものです。ひとつ記録すると、応える小さな一歩が示されます。一歩は予定にでき、そのあと起きたことも並べて残せます。</translation>
    </message>
    <message>
        <source>How often each stood in the way</source>
        <translation>それぞれ何回、妨げになったか</translation>
    </message>
    <message>
        <source>counted from what you noted</source>
        <translation>記録したものから</translation>
    </message>
</context>
<context>
    <name>OftenChoice</name>
    <message>
        <source>not answered</source>
        <translation>まだ答えていません</translation>
    </message>
</context>
<context>
    <name>OneByOne</name>
    <message>
        <source>Write a name, or move with the arrows and tick with Space</source>
        <translation>名前を書くか、矢印で選んでスペースでチェック</translation>
    </message>
    <message>
        <source>Write a name to tick it</source>
        <translation>名前を書いてチェックする</translation>
    </message>
    <message>
        <source>People to choose from</source>
        <translation>選ぶ人</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>わからない</translation>
    </message>
    <message>
        <source>Leave whoever is marked in the list open</source>
        <translation>一覧で選んでいる人を未回答のままにする</translation>
    </message>
    <message>
        <source>This screen later</source>
        <translation>この画面はあとで</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>チェックあり</translation>
    </message>
    <message>
        <source>not sure, left open</source>
        <translation>わからない（未回答のまま）</translation>
    </message>
    <message>
        <source>None of the others</source>
        <translation>ほかにはいない</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>この中にはいない</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
</context>
<context>
    <name>OneCommunity</name>
    <message>
        <source>A community</source>
        <translation>コミュニティ</translation>
    </message>
    <message>
        <source>All gatherings and communities</source>
        <translation>場とコミュニティの一覧</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>書く…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>引き継ぐ…</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>何のための場ですか？</translation>
    </message>
    <message>
        <source>My part: {text}</source>
        <translation>自分の関わり方：{text}</translation>
    </message>
    <message>
        <source>Values seen in it: {names}</source>
        <translation>ここに見える価値観：{names}</translation>
    </message>
    <message>
        <source>Nothing is written about it yet. What is it for, who does what, what comes round? From that come reminders, and a sheet with which somebody else can go on.</source>
        <translation>まだ何も書かれていません。何のための場か、誰が何を担うか、何が巡ってくるか。書いておくと、その日に知らせ、ほかの人が続けられる引き継ぎの紙になります。</translation>
    </message>
    <message>
        <source>Begin to write</source>
        <translation>書きはじめる</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>加える…</translation>
    </message>
    <message>
        <source>What comes round by itself. It comes up two days before.</source>
        <translation>決まって巡ってくること。二日前に知らせます。</translation>
    </message>
    <message>
        <source>What brings new warmth: people who have not been, a beginning together.</source>
        <translation>新しい熱を入れること。来たことのない人を誘う、いっしょに何かをはじめる。</translation>
    </message>
    <message>
        <source>What keeps it from cooling, so that nobody has to think of it alone.</source>
        <translation>冷めないように続けること。ひとりで覚えていなくてすむように。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>済み</translation>
    </message>
    <message>
        <source>Roles, and who knows how</source>
        <translation>役割と、やり方を知る人</translation>
    </message>
    <message>
        <source>Who holds the keys, who welcomes, who does the accounts, and who else knows how?</source>
        <translation>鍵は誰が持ち、誰が迎え、誰が会計をするか。ほかにやり方を知っているのは誰でしょう。</translation>
    </message>
    <message>
        <source>also knows how: {names}</source>
        <translation>やり方を知る人：{names}</translation>
    </message>
    <message>
        <source>nobody holds it now</source>
        <translation>いまは担当がいません</translation>
    </message>
    <message>
        <source>What hangs on one person</source>
        <translation>一人にかかっていること</translation>
    </message>
    <message>
        <source>Somebody joins…</source>
        <translation>人を加える…</translation>
    </message>
    <message>
        <source>People ({n})</source>
        <translation>人（{n}人）</translation>
    </message>
    <message>
        <source>Nobody you keep is in it yet.</source>
        <translation>登録した人は、まだ誰も入っていません。</translation>
    </message>
    <message>
        <source>All {n} in the list of people</source>
        <translation>{n}人全員を一覧で見る</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>まだ果たしていない約束</translation>
    </message>
    <message>
        <source>Note a gathering…</source>
        <translation>場を書きとめる…</translation>
    </message>
    <message>
        <source>Gatherings</source>
        <translation>場</translation>
    </message>
    <message>
        <source>None is noted yet.</source>
        <translation>まだ書きとめていません。</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Take “{name}” away</source>
        <translation>「{name}」を外す</translation>
    </message>
</context>
<context>
    <name>OneGathering</name>
    <message>
        <source>A gathering</source>
        <translation>場</translation>
    </message>
    <message>
        <source>All gatherings and communities</source>
        <translation>場とコミュニティの一覧</translation>
    </message>
    <message>
        <source>What I learned</source>
        <translation>学んだこと</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更する…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Invited or hosted by</source>
        <translation>誘ってくれた人・主催</translation>
    </message>
    <message>
        <source>Whom did you meet?</source>
        <translation>会った人を書く</translation>
    </message>
    <message>
        <source>Who was met</source>
        <translation>会った人</translation>
    </message>
    <message>
        <source>Write everybody at once: people you know, and new ones by name. Each meeting is logged, and a thank-you within a day or so is welcome.</source>
        <translation>まとめて書けます。知っている人も、名前だけの新しい人も。会ったことがひとりずつ記録され、一日のうちのお礼が予定に入ります。</translation>
    </message>
    <message>
        <source>When it has been, write here whom you met.</source>
        <translation>終わったら、会った人をここに書けます。</translation>
    </message>
    <message>
        <source>Thanked</source>
        <translation>お礼をした</translation>
    </message>
    <message>
        <source>Was not there</source>
        <translation>いなかった</translation>
    </message>
    <message>
        <source>{name} was not there</source>
        <translation>{name}さんはいなかった</translation>
    </message>
</context>
<context>
    <name>OneOrganization</name>
    <message>
        <source>All organizations</source>
        <translation>すべての組織</translation>
    </message>
    <message>
        <source>Say its industry</source>
        <translation>業界を記入する</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>記録…</translation>
    </message>
    <message>
        <source>One name for all of them</source>
        <translation>ひとつにそろえる名前</translation>
    </message>
    <message>
        <source>Write this name</source>
        <translation>この名前にそろえる</translation>
    </message>
    <message>
        <source>What I want to remember about it</source>
        <translation>この組織について覚えておきたいこと</translation>
    </message>
    <message>
        <source>Note about the organization</source>
        <translation>組織についてのノート</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>ノートを残す</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ノート</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>書き方</translation>
    </message>
</context>
<context>
    <name>OneStep</name>
    <message>
        <source>One for this week</source>
        <translation>今週の一歩</translation>
    </message>
    <message>
        <source>With whom (may stay empty)</source>
        <translation>誰と（なくてもかまいません）</translation>
    </message>
    <message>
        <source>What happened, in a line (may stay empty)</source>
        <translation>どうだったかを一行で（なくてもかまいません）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>やった</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>あとで…</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>ほかの一歩</translation>
    </message>
</context>
<context>
    <name>OpportunitiesCard</name>
    <message>
        <source>Opportunities</source>
        <translation>訪れた機会</translation>
    </message>
    <message>
        <source>What came to you, and through whom?</source>
        <translation>何が、だれを通じて訪れましたか。</translation>
    </message>
    <message>
        <source>Note what came</source>
        <translation>機会を記録する</translation>
    </message>
</context>
<context>
    <name>OpportunitiesPage</name>
    <message>
        <source>Opportunities</source>
        <translation>訪れた機会</translation>
    </message>
    <message>
        <source>Note what came</source>
        <translation>機会を記録する</translation>
    </message>
    <message>
        <source>Through whom they came</source>
        <translation>だれを通じて訪れたか</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>訪れたこと</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>through {name}</source>
        <translation>{name}さんから</translation>
    </message>
    <message>
        <source>introduced by {name}</source>
        <translation>{name}さんの紹介</translation>
    </message>
    <message>
        <source>{stage} then</source>
        <translation>そのとき{stage}</translation>
    </message>
    <message>
        <source>What came to you?</source>
        <translation>何が訪れましたか</translation>
    </message>
    <message>
        <source>A job, an invitation, a chance meeting: note what came and through whom. With a few of them you see what kind of ties your chances come through.</source>
        <translation>仕事、誘い、思いがけない出会い。何がだれを通じて訪れたかを残します。いくつか集まると、機会がどんなつながりから来ているかが見えてきます。</translation>
    </message>
</context>
<context>
    <name>OpportunityDialog</name>
    <message>
        <source>What came to me</source>
        <translation>訪れた機会</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>訪れたこと</translation>
    </message>
    <message>
        <source>Asked to speak at the library</source>
        <translation>図書館で話してほしいと頼まれた</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Through whom it came</source>
        <translation>だれを通じて</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>弱い</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強い</translation>
    </message>
    <message>
        <source>The tie at that time</source>
        <translation>そのときのつながり</translation>
    </message>
    <message>
        <source>Only where no stage is on record for that day: weak is Link or Connection, strong is beyond.</source>
        <translation>その日の段階の記録がないときだけ使います。弱いはリンク・コネクション、強いはその先です。</translation>
    </message>
    <message>
        <source>Who introduced them to me</source>
        <translation>その人を紹介してくれた人</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>その後</translation>
    </message>
    <message>
        <source>In a line</source>
        <translation>ひとことで</translation>
    </message>
    <message>
        <source>The role it belongs to</source>
        <translation>かかわる役割</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>Put them in order</source>
        <translation>順に並べる</translation>
    </message>
    <message>
        <source>Pull them into order, the most important on top; the first five count. Or choose one and move it with Ctrl and the arrow keys.</source>
        <translation>いちばん大切なものが上になるように、引いて並べます。上の5つを使います。選んでから Ctrl と矢印キーでも動かせます。</translation>
    </message>
    <message>
        <source>Values in order</source>
        <translation>価値観の順</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
</context>
<context>
    <name>OrganizationTable</name>
    <message>
        <source>Organizations</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>OrganizationsModel</name>
    <message>
        <source>Organization</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>People now</source>
        <translation>いまの人数</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>温かい</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>前にいた</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>業界</translation>
    </message>
</context>
<context>
    <name>OrganizationsPage</name>
    <message>
        <source>Find an organization</source>
        <translation>組織をさがす</translation>
    </message>
    <message>
        <source>No organization found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>No organization yet.</source>
        <translation>組織はまだありません。</translation>
    </message>
    <message>
        <source>They come from where the people you keep work, and worked before.</source>
        <translation>手帳にいる人の、いまと前の所属がここに並びます。</translation>
    </message>
    <message>
        <source>Bring in people</source>
        <translation>人を取り込む</translation>
    </message>
</context>
<context>
    <name>OriginSection</name>
    <message>
        <source>Stages and origin</source>
        <translation>段階の歩みと出どころ</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Gatherings and communities</source>
        <translation>場とコミュニティ</translation>
    </message>
    <message>
        <source>Note a gathering…</source>
        <translation>場を書きとめる…</translation>
    </message>
    <message>
        <source>Tend a community…</source>
        <translation>コミュニティを書く…</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>コミュニティ</translation>
    </message>
    <message>
        <source>Find a community</source>
        <translation>コミュニティをさがす</translation>
    </message>
    <message>
        <source>Gatherings</source>
        <translation>場</translation>
    </message>
    <message>
        <source>Where people come together, ties begin: a talk, a meal, a market, a place where nobody knows you. Note one you will go to, or one you were at; afterwards write whom you met, all at once.</source>
        <translation>人が集まるところから、つながりがはじまります。講演、食事の会、市、知り合いのいない場所。これから行く場や行った場を書きとめて、会った人をあとでまとめて書けます。</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>これから</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>これまで</translation>
    </message>
    <message>
        <source>Earlier ones</source>
        <translation>もっと前</translation>
    </message>
    <message>
        <source>Whom did you meet?</source>
        <translation>会った人を書く</translation>
    </message>
    <message>
        <source>More</source>
        <translation>さらに表示</translation>
    </message>
    <message>
        <source>A community lasts: a choir, a study circle, neighbours. It begins with a name and what it is for; roles, rituals and plans follow, and a sheet to hand it over.</source>
        <translation>続いていく場がコミュニティです。合唱団、勉強会、ご近所。名前と目的からはじめて、役割、恒例のこと、予定、そして引き継ぎの紙へ。</translation>
    </message>
    <message>
        <source>None is called so.</source>
        <translation>その名前のものはありません。</translation>
    </message>
</context>
<context>
    <name>OwnStepForm</name>
    <message>
        <source>A step of my own</source>
        <translation>自分で考えた一歩</translation>
    </message>
    <message>
        <source>Under five minutes, so small that it can be done today</source>
        <translation>5分以内で、今日できるほど小さなこと</translation>
    </message>
    <message>
        <source>What I will do</source>
        <translation>すること</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>Perhaps the same person</source>
        <translation>同じ人かもしれない組</translation>
    </message>
    <message>
        <source>Pair before</source>
        <translation>前の組</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>次の組</translation>
    </message>
    <message>
        <source>In the notebook</source>
        <translation>いまの手帳</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>書かれていない</translation>
    </message>
    <message>
        <source>In the files, {row}</source>
        <translation>取り込む記録&#x3000;{row}</translation>
    </message>
    <message>
        <source>{where}: {answer}</source>
        <translation>{where}：{answer}</translation>
    </message>
</context>
<context>
    <name>PairChoice</name>
    <message>
        <source>A change is told from</source>
        <translation>変化をどこから見るか</translation>
    </message>
    <message>
        <source>{one} and {two}</source>
        <translation>{one} と {two}</translation>
    </message>
    <message>
        <source>the first two ({days})</source>
        <translation>はじめの2回（{days}）</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ノート</translation>
    </message>
    <message>
        <source>Encounters</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>手帳</translation>
    </message>
    <message>
        <source>Show everybody who fits in the list</source>
        <translation>あてはまる人を一覧で見る</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>最近使ったもの</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>What was found</source>
        <translation>見つかったもの</translation>
    </message>
</context>
<context>
    <name>PastCard</name>
    <message>
        <source>Dialogues so far</source>
        <translation>これまでの対話</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>PathCard</name>
    <message>
        <source>Path between two people</source>
        <translation>ふたりのあいだの道</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>From</source>
        <translation>だれから</translation>
    </message>
    <message>
        <source>From those near me</source>
        <translation>自分に近い人から</translation>
    </message>
    <message>
        <source>To</source>
        <translation>だれへ</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>だれへ</translation>
    </message>
    <message>
        <source>Ways found</source>
        <translation>見つかった道</translation>
    </message>
    <message>
        <source>Who knows whom…</source>
        <translation>知り合いどうし…</translation>
    </message>
    <message>
        <source>Or anybody at {organization}</source>
        <translation>{organization}のだれかへ</translation>
    </message>
</context>
<context>
    <name>PeopleChips</name>
    <message>
        <source>New person</source>
        <translation>新しい人</translation>
    </message>
    <message>
        <source>Add “{name}” as a new person</source>
        <translation>「{name}」さんを新しく加える</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>PeopleDeeds</name>
    <message>
        <source>Forget {count} people?</source>
        <translation>{count}人を手帳から外しますか？</translation>
    </message>
    <message>
        <source>Forgetting {count} people…</source>
        <translation>{count}人を手帳から外しています…</translation>
    </message>
    <message>
        <source>Everything kept of them goes with them. A backup is made first; Undo brings them all back.</source>
        <translation>この人たちの記録もすべて外れます。先にバックアップを作ります。「元に戻す」で全員が戻ります。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>外さない</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Forget many</source>
        <translation>おおぜいを外す</translation>
    </message>
</context>
<context>
    <name>PeopleLines</name>
    <message>
        <source>People of the organization</source>
        <translation>この組織の人</translation>
    </message>
</context>
<context>
    <name>PeopleMenu</name>
    <message>
        <source>Show</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>やりとりを記録…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Keep warm</source>
        <translation>保温</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>する</translation>
    </message>
    <message>
        <source>No</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>As the stage has it</source>
        <translation>段階のとおり</translation>
    </message>
    <message>
        <source>Hand out as an address book…</source>
        <translation>連絡先として書き出す…</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>星をはずす</translation>
    </message>
    <message>
        <source>Put a star</source>
        <translation>星をつける</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Starred</source>
        <translation>星つき</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Nobody is kept yet.</source>
        <translation>まだ誰もいません。</translation>
    </message>
    <message>
        <source>Bring in a LinkedIn export, business cards or a vCard, or add people one by one.</source>
        <translation>LinkedIn のデータや名刺、vCard を取り込むか、ひとりずつ加えます。</translation>
    </message>
    <message>
        <source>Bring in people</source>
        <translation>人を取り込む</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>人を加える</translation>
    </message>
    <message>
        <source>Nothing in names, readings, organizations or notes fits “{words}”.</source>
        <translation>「{words}」は、名前・読み・所属・メモのどこにも見つかりません。</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Several: with commas between</source>
        <translation>複数は「、」で区切る</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>仕事</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Around them</source>
        <translation>まわり</translation>
    </message>
    <message>
        <source>1984-4-15, 4-15 or 1984</source>
        <translation>1984-4-15、4-15、1984 など</translation>
    </message>
    <message>
        <source>What goes between us</source>
        <translation>やりとりできるもの</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>ミドルネーム</translation>
    </message>
    <message>
        <source>Reading, family name</source>
        <translation>姓の読み</translation>
    </message>
    <message>
        <source>Reading, given name</source>
        <translation>名の読み</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前につく称号</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>後につく称号</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>呼び名</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>役職</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>業種</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>職種</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>コミュニティ</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>誕生日</translation>
    </message>
    <message>
        <source>What they offer</source>
        <translation>差し出せるもの</translation>
    </message>
    <message>
        <source>What they need</source>
        <translation>求めているもの</translation>
    </message>
    <message>
        <source>Whom they reach</source>
        <translation>届く先</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>機関</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add person</source>
        <translation>人を加える</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>人を編集</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>書き続ける</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>Something you wrote here is not kept yet.</source>
        <translation>まだ保存していない内容があります。</translation>
    </message>
    <message>
        <source>Say in decisions</source>
        <translation>決める力</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>わからない</translation>
    </message>
    <message>
        <source>None of note</source>
        <translation>とくにない</translation>
    </message>
    <message>
        <source>In a team</source>
        <translation>チームの中で</translation>
    </message>
    <message>
        <source>In a department</source>
        <translation>部署の中で</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>組織の上層で</translation>
    </message>
    <message>
        <source>Opens doors I cannot open myself</source>
        <translation>自分では開けない扉を開いてくれる</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>This birthday is not a day of the calendar.</source>
        <translation>この誕生日は暦にありません。</translation>
    </message>
    <message>
        <source>Write it like 1984-4-15, or 4-15 without the year.</source>
        <translation>1984-4-15、年がわからなければ 4-15 のように書いてください。</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>やりとりを記録…</translation>
    </message>
    <message>
        <source>Before we meet…</source>
        <translation>会う前に…</translation>
    </message>
    <message>
        <source>How to reach them…</source>
        <translation>この人への道…</translation>
    </message>
    <message>
        <source>Introduce to somebody…</source>
        <translation>誰かに引き合わせる…</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Keep warm</source>
        <translation>保温</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>する</translation>
    </message>
    <message>
        <source>No</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>As the stage has it</source>
        <translation>段階のとおり</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>つながりの種類</translation>
    </message>
    <message>
        <source>Let rest</source>
        <translation>休ませる</translation>
    </message>
    <message>
        <source>Wake</source>
        <translation>休みを終える</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>また提案する</translation>
    </message>
    <message>
        <source>Do not suggest</source>
        <translation>提案しない</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>しまう</translation>
    </message>
    <message>
        <source>Take back from the archive</source>
        <translation>しまったものから戻す</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>手帳から外す</translation>
    </message>
    <message>
        <source>As computed</source>
        <translation>計算のとおり</translation>
    </message>
</context>
<context>
    <name>PhotoLine</name>
    <message>
        <source>Choose a picture…</source>
        <translation>画像を選ぶ…</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>写真を取り除く</translation>
    </message>
</context>
<context>
    <name>PickRow</name>
    <message>
        <source>When I last talked with {name}</source>
        <translation>{name}さんと最後に話したとき</translation>
    </message>
    <message>
        <source>How far I am with {name}</source>
        <translation>{name}さんとの段階</translation>
    </message>
</context>
<context>
    <name>PickTen</name>
    <message>
        <source>When did you last talk?</source>
        <translation>最後に話したのはいつごろですか</translation>
    </message>
    <message>
        <source>Answer for about ten people who matter to you now. Roughly is enough; a guess is marked as a guess wherever it counts. Who has no answer stays as they are.</source>
        <translation>いま大切にしたい人を 10人ほど選んで答えてください。おおよそでかまいません。おおよその答えには、計算のどこでもその印がつきます。答えない人はそのままです。</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>ほかの人</translation>
    </message>
    <message>
        <source>Somebody else? Write a name…</source>
        <translation>ほかの人は、ここに名前を書いてください…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Keep and go to Today</source>
        <translation>残して「今日」へ</translation>
    </message>
    <message>
        <source>Nobody is left to propose. Anybody can be found above.</source>
        <translation>提案できる人はもういません。上の欄から誰でもさがせます。</translation>
    </message>
    <message>
        <source>Propose more people</source>
        <translation>ほかの人も見る</translation>
    </message>
    <message>
        <source>Keep these people warm</source>
        <translation>答えた人を保温する</translation>
    </message>
    <message>
        <source>Today suggests them when it is time to be in touch again. Without this, people at Link rarely come up.</source>
        <translation>また連絡するころになると「今日」に出ます。選ばなければ、リンクの段階の人はほとんど出ません。</translation>
    </message>
    <message>
        <source>When you last talked, and how far you have come</source>
        <translation>最後に話したころと、いまの段階</translation>
    </message>
    <message>
        <source>Your answers are still here.</source>
        <translation>答えはこのまま残っています。</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Journeys in it, and their touchpoints</source>
        <translation>その中の道のりと接点</translation>
    </message>
    <message>
        <source>Add a journey within</source>
        <translation>中に道のりを加える</translation>
    </message>
    <message>
        <source>A whole journey is made of single ones, and these of touchpoints: add the first, say with whom it is, and where you touch.</source>
        <translation>全体は一つひとつの道のりから、道のりは接点からできています。最初の道のりを加え、だれとの道のりか、どこで触れ合うかを書きましょう。</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Add a touchpoint</source>
        <translation>接点を加える</translation>
    </message>
    <message>
        <source>Nobody is in it yet.</source>
        <translation>まだだれもいません。</translation>
    </message>
    <message>
        <source>Say with whom</source>
        <translation>だれとの道のりか選ぶ</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>印の意味</translation>
    </message>
    <message>
        <source>known from them</source>
        <translation>本人から聞いた</translation>
    </message>
    <message>
        <source>I guess</source>
        <translation>推測</translation>
    </message>
    <message>
        <source>nothing said yet</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>weakest point</source>
        <translation>いちばん弱いところ</translation>
    </message>
    <message>
        <source>The higher, the easier it is for them.</source>
        <translation>上にあるほど、相手にとって心地よい。</translation>
    </message>
</context>
<context>
    <name>PileCard</name>
    <message>
        <source>Look over and answer</source>
        <translation>見わたして答える</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Plan it</source>
        <translation>予定に入れる</translation>
    </message>
    <message>
        <source>If (when or where)</source>
        <translation>いつ・どこで</translation>
    </message>
    <message>
        <source>I have my coffee on Monday</source>
        <translation>月曜の朝のコーヒーのとき</translation>
    </message>
    <message>
        <source>Plans with a moment or a place in them help many people act.</source>
        <translation>「いつ・どこで」の入った予定は、多くの人の後押しになります。</translation>
    </message>
    <message>
        <source>Then I will</source>
        <translation>何をする</translation>
    </message>
    <message>
        <source>write one line</source>
        <translation>ひとこと送る</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>誰と</translation>
    </message>
    <message>
        <source>It comes up</source>
        <translation>知らせる日</translation>
    </message>
    <message>
        <source>If {condition}: {text}</source>
        <translation>もし{condition}なら、{text}</translation>
    </message>
    <message>
        <source>If {condition}: {text} ({name})</source>
        <translation>{condition} → {text}（{name}）</translation>
    </message>
    <message>
        <source>{text} ({name})</source>
        <translation>{text}（{name}）</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>Nothing new in these files</source>
        <translation>新しいことはありません</translation>
    </message>
    <message>
        <source>Files are read on this computer only. The day of connecting does not count as an encounter.</source>
        <translation>ファイルはこのコンピューターの中だけで読みます。「つながった日」はやりとりに数えません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>終わる</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>A role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Keys, accounts, welcome</source>
        <translation>鍵、会計、迎える人</translation>
    </message>
    <message>
        <source>I hold it</source>
        <translation>自分が担う</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>担う人</translation>
    </message>
    <message>
        <source>Who else knows how</source>
        <translation>ほかにやり方を知る人</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>やり方</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>自動でロック</translation>
    </message>
    <message>
        <source>after {n} minutes</source>
        <translation>{n}分後</translation>
    </message>
    <message>
        <source>never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>When nobody has touched the window for so long. Look and lock belong to this computer.</source>
        <translation>その間ウィンドウに触れなかったとき。明るさと自動ロックは、このコンピューターだけの設定です。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Ideas a week</source>
        <translation>週の候補の数</translation>
    </message>
    <message>
        <source>Show birthdays</source>
        <translation>誕生日を出す</translation>
    </message>
    <message>
        <source>From three days before on; gone when you have been in contact.</source>
        <translation>3日前から出します。連絡をとると消えます。</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>誕生日</translation>
    </message>
    <message>
        <source>The week in figures</source>
        <translation>週のまとめ</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>何を重く見るか</translation>
    </message>
    <message>
        <source>Less of these</source>
        <translation>控えめにするもの</translation>
    </message>
    <message>
        <source>No place to show up for</source>
        <translation>出てみる場を出さない種類</translation>
    </message>
    <message>
        <source>Day of the weekly review</source>
        <translation>週の振り返りの日</translation>
    </message>
    <message>
        <source>From this hour on</source>
        <translation>この時刻から</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>週の振り返り</translation>
    </message>
    <message>
        <source>A line among what is due, never a notice of its own.</source>
        <translation>「お礼・約束・予定」に一行で出ます。通知はしません。</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>One notice a day at most</source>
        <translation>一日に一度まで知らせる</translation>
    </message>
    <message>
        <source>On the desktop</source>
        <translation>デスクトップ</translation>
    </message>
    <message>
        <source>It names nobody, and comes only when something is due.</source>
        <translation>人の名前は出しません。期日のものがあるときだけ知らせます。</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>静かな時間のはじまり</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>静かな時間のおわり</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>静かな時間</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Numbers without a country code are read as numbers of this country.</source>
        <translation>国番号のない番号は、この国の番号として読みます。</translation>
    </message>
</context>
<context>
    <name>PromisesSection</name>
    <message>
        <source>Promises</source>
        <translation>約束</translation>
    </message>
    <message>
        <source>Note a promise, Enter keeps it</source>
        <translation>約束を書いて Enter で残す</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>新しい約束</translation>
    </message>
    <message>
        <source>by them</source>
        <translation>相手から</translation>
    </message>
    <message>
        <source>by both</source>
        <translation>おたがいに</translation>
    </message>
    <message>
        <source>Change the promise</source>
        <translation>約束を変更</translation>
    </message>
    <message>
        <source>Promised by me</source>
        <translation>自分の約束</translation>
    </message>
    <message>
        <source>Promised by them</source>
        <translation>相手の約束</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>期日は今日</translation>
    </message>
    <message>
        <source>Due in a week</source>
        <translation>期日は1週間後</translation>
    </message>
    <message>
        <source>Due in a month</source>
        <translation>期日は1か月後</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>期日なし</translation>
    </message>
    <message>
        <source>Forget this promise</source>
        <translation>この約束を消す</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>「{name}」はすでにあります。</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>A stage to think about</source>
        <translation>段階を考えてみる</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほか{count}人</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}さん</translation>
    </message>
    <message>
        <source>{before} so far. Does {after} feel right?</source>
        <translation>いまは{before}。{after}と呼んでも合いそうですか。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>Don&apos;t ask again</source>
        <translation>この人については聞かない</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>ドライブ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>エイリアス</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <extracomment>What Qt&apos;s own translation leaves in English in dialogs that are seen here: ours is asked where Qt&apos;s has nothing.</extracomment>
        <translation>場所(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>種類(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>並べる順(&amp;O)：</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>1枚あたりのページ数(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Double Sided Printing</source>
        <translation>両面印刷</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>長辺とじ</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>短辺とじ</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>対象(&amp;S)：</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>ページや範囲をコンマで区切って指定します。範囲は2つの数をハイフンでつなぎます。例：3,5-7,9 で 3・5・6・7・9 ページを印刷します。</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>One question to yourself</source>
        <translation>自分へのひとつの問い</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Four questions</source>
        <translation>四つの問い</translation>
    </message>
    <message>
        <source>{question}: a line</source>
        <translation>{question}：ひとこと</translation>
    </message>
    <message>
        <source>A line, if you like</source>
        <translation>よければ、ひとこと</translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message>
        <source>Log</source>
        <translation>やりとりを記録</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>誰と</translation>
    </message>
    <message>
        <source>With whom? Name, reading, organization</source>
        <translation>誰と？ 名前・読み・所属でさがす</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>何をしたか</translation>
    </message>
    <message>
        <source>Who started it</source>
        <translation>どちらから</translation>
    </message>
    <message>
        <source>One line, if you like</source>
        <translation>ひとこと（なくても）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>A thank-you is due</source>
        <translation>お礼を伝える（「今日」に出ます）</translation>
    </message>
    <message>
        <source>What it fed, if anything</source>
        <translation>満たされたもの（あれば）</translation>
    </message>
    <message>
        <source>What was promised, if anything</source>
        <translation>約束したこと（あれば）</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>約束</translation>
    </message>
    <message>
        <source>I promised</source>
        <translation>自分が約束</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>相手が約束</translation>
    </message>
    <message>
        <source>Who promised</source>
        <translation>誰の約束か</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>書き続ける</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>Throw away what you wrote?</source>
        <translation>書いた内容を破棄しますか？</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Myself</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>場とコミュニティ</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>見えること</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>コーチ</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>取り込み</translation>
    </message>
</context>
<context>
    <name>RatingScale</name>
    <message>
        <source>not rated</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>{value} of 10</source>
        <translation>10のうち{value}</translation>
    </message>
</context>
<context>
    <name>ReachForm</name>
    <message>
        <source>Whom I could ask</source>
        <translation>頼めそうな人</translation>
    </message>
    <message>
        <source>Journalists, neighbors of the shop …</source>
        <translation>記者、店のご近所…</translation>
    </message>
    <message>
        <source>Kind of position</source>
        <translation>届く先</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
</context>
<context>
    <name>ReachPart</name>
    <message>
        <source>A kind of my own</source>
        <translation>自分で加える</translation>
    </message>
    <message>
        <source>Name people</source>
        <translation>人を書く</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほか{count}人</translation>
    </message>
    <message>
        <source>Click: {name}. The cross takes the kind back.</source>
        <translation>クリックで{name}さんを見ます。×で、この届く先から外します。</translation>
    </message>
</context>
<context>
    <name>ReachSection</name>
    <message>
        <source>How to reach</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Copy {value}</source>
        <translation>{value} をコピー</translation>
    </message>
</context>
<context>
    <name>ReadCard</name>
    <message>
        <source>What was read</source>
        <translation>読み取ったこと</translation>
    </message>
    <message>
        <source>Letters look wrong?</source>
        <translation>文字がおかしいとき</translation>
    </message>
    <message>
        <source>Find it out</source>
        <translation>自動で見分ける</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>読まなかった</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>気づいたこと</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>書かれていない</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>読み</translation>
    </message>
    <message>
        <source>the first {lines} lines are a note</source>
        <translation>はじめの {lines}行は説明文</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Set a record right</source>
        <translation>記録を直す</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>何をしたか</translation>
    </message>
    <message>
        <source>Who started it</source>
        <translation>どちらから</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>A thank-you is due</source>
        <translation>お礼を伝える（「今日」に出ます）</translation>
    </message>
    <message>
        <source>The same for everybody who was there</source>
        <translation>一緒に記録した人も同じに</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Write down your recovery code</source>
        <translation>リカバリーコードを書きとめる</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>If the passphrase is ever lost, this code opens the vault. It is shown only now. Write it on paper and keep the paper away from this computer. If you close the window before it is typed back, the next start asks again, with a new code.</source>
        <translation>パスフレーズを忘れても、このコードで保管庫を開けます。表示するのは今だけです。紙に書き、このコンピューターとは別の場所に置いてください。入力して確かめる前にウィンドウを閉じたときは、次に開くときに新しいコードであらためてお聞きします。</translation>
    </message>
    <message>
        <source>The code this vault was made with has never been typed back. Here is a new one: once it is typed back, only this one opens the vault if the passphrase is ever lost. Write it on paper and keep the paper away from this computer. Until then each unlocking asks again.</source>
        <translation>この保管庫のリカバリーコードは、まだ入力して確かめられていません。新しいコードを用意しました。入力して確かめると、パスフレーズを忘れたときに開けるのはこのコードだけになります。紙に書き、このコンピューターとは別の場所に置いてください。それまでは、ロックを解除するたびにお聞きします。</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>書きとめました</translation>
    </message>
</context>
<context>
    <name>ReminderDialog</name>
    <message>
        <source>Reminder</source>
        <translation>リマインダー</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>If (when or where)</source>
        <translation>もし（いつ・どこで）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Look at my notes of the summer</source>
        <translation>夏のメモを見なおす</translation>
    </message>
    <message>
        <source>About whom (may stay empty)</source>
        <translation>誰のこと（空でもよい）</translation>
    </message>
    <message>
        <source>It comes up</source>
        <translation>出す日</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>The vault of that moment takes the place of the present one. The present one is not deleted: it is kept in a folder of its own beside it.</source>
        <translation>そのときの保管庫が、今の保管庫の場所に入ります。今の保管庫は消さず、隣の別のフォルダーに残します。</translation>
    </message>
    <message>
        <source>The vault of that moment is made anew in {folder}.</source>
        <translation>そのときの保管庫を {folder} に作り直します。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元する</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>まだファイルを選んでいません</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>何も変わっていません。</translation>
    </message>
    <message>
        <source>Recovery code of then</source>
        <translation>そのときのリカバリーコード</translation>
    </message>
    <message>
        <source>Passphrase of then</source>
        <translation>そのときのパスフレーズ</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Nothing has changed</source>
        <translation>何も変わっていません</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>取り込みました</translation>
    </message>
    <message>
        <source>See the people</source>
        <translation>人を見る</translation>
    </message>
    <message>
        <source>Undo all of it</source>
        <translation>まとめて元に戻す</translation>
    </message>
    <message>
        <source>Bring in more</source>
        <translation>続けて取り込む</translation>
    </message>
    <message>
        <source>Next, about two minutes</source>
        <translation>つぎに（2分ほど）</translation>
    </message>
    <message>
        <source>When did you last talk with ten of them?</source>
        <translation>10人について、最後に話したころを教えてください</translation>
    </message>
    <message>
        <source>Choose people who matter to you and say roughly when you last talked. Today then has something true to suggest at once.</source>
        <translation>大切にしたい人を選び、最後に話したころをおおよそで答えます。それだけで「今日」が、確かなことにもとづいて提案できます。</translation>
    </message>
    <message>
        <source>Pick ten people</source>
        <translation>10人を選ぶ</translation>
    </message>
    <message>
        <source>Not now, go to Today</source>
        <translation>あとで。「今日」へ</translation>
    </message>
    <message>
        <source>Go through everybody</source>
        <translation>ひとりずつ仕分ける</translation>
    </message>
    <message>
        <source>Enrich in bulk</source>
        <translation>まとめて記入する</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>元に戻しました</translation>
    </message>
    <message>
        <source>Everything is as it was before. The import can be done again with Redo.</source>
        <translation>取り込む前のとおりです。「やり直す」でもう一度取り込めます。</translation>
    </message>
</context>
<context>
    <name>Resuming</name>
    <message>
        <source>Kept from before: a line you were writing about this person.</source>
        <translation>この人について書きかけていた一行を残してあります。</translation>
    </message>
    <message>
        <source>The vault was locked while something long was under way, such as bringing in a file. Nothing of it was done, and everything is as it was before. Please do it again.</source>
        <translation>取り込みなど、時間のかかる作業の途中で保管庫がロックされました。その作業は何も行われておらず、すべて前のままです。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Cut off by the lock</source>
        <translation>ロックで中断しました</translation>
    </message>
    <message>
        <source>Something you were writing could not be kept when the vault was locked, as when the disk is full. Please make room before you write it again.</source>
        <translation>ロックしたとき、書きかけのものを残せませんでした（ディスクがいっぱいのときなど）。もう一度書く前に、空きを作ってください。</translation>
    </message>
    <message>
        <source>Not kept when it was locked</source>
        <translation>ロックのときに残せませんでした</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Pairs to look over</source>
        <translation>見わたす組</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだ答えない</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Weekly review</source>
        <translation>週の振り返り</translation>
    </message>
    <message>
        <source>Ten minutes a week: what happened, four questions, and what the next week is to bring.</source>
        <translation>週に10分。できごとを見て、四つの問いに答え、来週のことを決めます。</translation>
    </message>
    <message>
        <source>Review the week</source>
        <translation>この週を振り返る</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Weekly review</source>
        <translation>週の振り返り</translation>
    </message>
    <message>
        <source>Myself</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前の週</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>次の週</translation>
    </message>
    <message>
        <source>The week in one sentence</source>
        <translation>この週をひとことで</translation>
    </message>
    <message>
        <source>Take the review away</source>
        <translation>振り返りを取り消す</translation>
    </message>
    <message>
        <source>Keep the review</source>
        <translation>振り返りを残す</translation>
    </message>
    <message>
        <source>When it comes up</source>
        <translation>いつ出すか</translation>
    </message>
    <message>
        <source>Written on {day}. Everything can still be set right.</source>
        <translation>{day}に書きました。いつでも直せます。</translation>
    </message>
    <message>
        <source>Ten minutes: look back, answer what you like, plan the week. Everything may stay empty.</source>
        <translation>10分で、できごとを見て、答えたいことに答え、来週を決めます。どこも空のままでかまいません。</translation>
    </message>
</context>
<context>
    <name>RoadmapCard</name>
    <message>
        <source>Roadmap</source>
        <translation>道筋</translation>
    </message>
    <message>
        <source>A quick win beside the long-term work it serves, beginning with one journey.</source>
        <translation>すぐできることを、その先の長い取り組みと並べて。一つの道のりからはじめます。</translation>
    </message>
    <message>
        <source>Begin a roadmap</source>
        <translation>道筋をはじめる</translation>
    </message>
    <message>
        <source>Every step is done.</source>
        <translation>どの一歩も済んでいます。</translation>
    </message>
</context>
<context>
    <name>RoadmapPage</name>
    <message>
        <source>Roadmap</source>
        <translation>道筋</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>一歩を加える</translation>
    </message>
    <message>
        <source>Which capability the steps draw on</source>
        <translation>どの力を使う一歩か</translation>
    </message>
    <message>
        <source>counted from all steps</source>
        <translation>すべての一歩から</translation>
    </message>
    <message>
        <source>A roadmap pairs what shows soon with what takes long, so that neither is traded for the other. It begins with one journey; a step with a day becomes a reminder.</source>
        <translation>道筋は、すぐ形になることと時間のかかることを並べます。どちらも、もう一方の代わりにはしません。一つの道のりからはじめ、日付のある一歩はリマインダーになります。</translation>
    </message>
    <message>
        <source>There is no journey yet: begin one first, or take an example.</source>
        <translation>道のりはまだありません。まず一つはじめるか、例を使いましょう。</translation>
    </message>
    <message>
        <source>Where does it begin?</source>
        <translation>どこからはじめますか？</translation>
    </message>
    <message>
        <source>Add the first step</source>
        <translation>最初の一歩を加える</translation>
    </message>
    <message>
        <source>To the journeys</source>
        <translation>道のりへ</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>A role I play</source>
        <translation>自分の役割</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>役割の名前</translation>
    </message>
    <message>
        <source>Neighbour, editor, beekeeper</source>
        <translation>ご近所、編集者、養蜂</translation>
    </message>
    <message>
        <source>What I do in it</source>
        <translation>すること</translation>
    </message>
    <message>
        <source>With or for whom</source>
        <translation>だれと・だれのために</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>おわった</translation>
    </message>
</context>
<context>
    <name>RolesCard</name>
    <message>
        <source>Roles I play</source>
        <translation>自分の役割</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>役割を加える</translation>
    </message>
    <message>
        <source>A life is made of many jobs, paid or not: parent, editor, beekeeper, the one who knows the old maps. Each role shows with whom you live it and what came of it.</source>
        <translation>暮らしは、いくつもの仕事でできています（百姓）。親、編集者、養蜂、古い地図にくわしい人。役割ごとに、だれと生きているか、何が訪れたかが見えます。</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}から</translation>
    </message>
    <message>
        <source>{day} to {until}</source>
        <translation>{day}〜{until}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
</context>
<context>
    <name>RoundForm</name>
    <message>
        <source>Supper together</source>
        <translation>いっしょの夕食会</translation>
    </message>
    <message>
        <source>Invite three people who have never been</source>
        <translation>来たことのない人を三人誘う</translation>
    </message>
    <message>
        <source>Write to those who were not there</source>
        <translation>来られなかった人に便りを送る</translation>
    </message>
    <message>
        <source>What</source>
        <translation>なに</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>どのくらいごとに</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>I carry it</source>
        <translation>自分が担う</translation>
    </message>
    <message>
        <source>Who carries it</source>
        <translation>担い手</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>やり方</translation>
    </message>
</context>
<context>
    <name>RowIndex</name>
    <message>
        <source>Go to a row of the index</source>
        <translation>見出しの行へ移る</translation>
    </message>
    <message>
        <source>#</source>
        <translation>他</translation>
    </message>
</context>
<context>
    <name>Sealing</name>
    <message>
        <source>For looking only: the folder of this vault cannot be written to.</source>
        <extracomment>What pages ask of the window that changes something.</extracomment>
        <translation>見るだけです。この保管庫のフォルダーには書き込めません。</translation>
    </message>
    <message>
        <source>For looking only: the disk is full.</source>
        <translation>閲覧専用：ディスクがいっぱいです。</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Use the recovery code</source>
        <translation>リカバリーコードを使う</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>パスフレーズを使う</translation>
    </message>
</context>
<context>
    <name>Security</name>
    <message>
        <source>How your data is protected</source>
        <translation>データの守り方</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>The library</source>
        <translation>一歩の一覧</translation>
    </message>
    <message>
        <source>{fitting} of {all} fit</source>
        <translation>{all}のうち{fitting}が合います</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>もっと表示</translation>
    </message>
    <message>
        <source>taken {day}</source>
        <translation>{day}にやった</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>やってみる</translation>
    </message>
</context>
<context>
    <name>ShowUpCard</name>
    <message>
        <source>To try</source>
        <translation>試すなら</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>やる</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>予定に入れる</translation>
    </message>
    <message>
        <source>Not this kind</source>
        <translation>この種類は出さない</translation>
    </message>
    <message>
        <source>In a day</source>
        <translation>1日後</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>1週間後</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>1か月後</translation>
    </message>
</context>
<context>
    <name>ShowUpForm</name>
    <message>
        <source>A gathering to show up at</source>
        <translation>出てみる場</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>場の名前</translation>
    </message>
    <message>
        <source>What</source>
        <translation>何</translation>
    </message>
    <message>
        <source>Day (past or to come)</source>
        <translation>日（過去でも、これからでも）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Who invited me, or hosts it</source>
        <translation>誘ってくれた人・主催の人</translation>
    </message>
    <message>
        <source>What I am curious about</source>
        <translation>知りたいこと</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>The short and the long run</source>
        <translation>すぐの成果と、長い目での関係</translation>
    </message>
    <message>
        <source>side by side, never added up</source>
        <translation>並べて見るだけで、足し合わせません</translation>
    </message>
    <message>
        <source>Results of 90 days</source>
        <translation>90日の成果</translation>
    </message>
    <message>
        <source>The relations themselves</source>
        <translation>関係そのもの</translation>
    </message>
    <message>
        <source>Opportunities opened</source>
        <translation>ひらけた機会</translation>
    </message>
    <message>
        <source>Loops closed</source>
        <translation>ひとめぐりした改善</translation>
    </message>
    <message>
        <source>Nobody is in it yet.</source>
        <translation>まだだれもいません。</translation>
    </message>
    <message>
        <source>Went on to a later stage in 90 days</source>
        <translation>90日で先の段階へ</translation>
    </message>
    <message>
        <source>Went back to an earlier one</source>
        <translation>前の段階へ</translation>
    </message>
</context>
<context>
    <name>SingleDetails</name>
    <message>
        <source>Where they stand now: {said}</source>
        <translation>いまの段階：{said}</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>SortCard</name>
    <message>
        <source>Keep warm</source>
        <translation>保温する</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星</translation>
    </message>
    <message>
        <source>from the file brought in</source>
        <translation>取り込んだ記録から</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>選びました</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>とばす</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>しまう</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>Skipped before</source>
        <translation>前にとばした人</translation>
    </message>
    <message>
        <source>How far have the two of you come?</source>
        <translation>この人とは、いまどこまで</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>所属・役割</translation>
    </message>
    <message>
        <source>Connected on</source>
        <translation>つながった日</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最後のやりとり</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>コミュニティ</translation>
    </message>
</context>
<context>
    <name>SortPanel</name>
    <message>
        <source>Sort the cards</source>
        <translation>カードを分ける</translation>
    </message>
    <message>
        <source>How important is it in your life? Go by the first feeling; you can change it until the end.</source>
        <translation>自分の暮らしで、どれくらい大切ですか。はじめの感じで分けます。最後まで変えられます。</translation>
    </message>
    <message>
        <source>Every card lies on a pile.</source>
        <translation>すべて分けました。</translation>
    </message>
    <message>
        <source>Card {number} of {all}</source>
        <translation>{all}枚のうち{number}枚目</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどす</translation>
    </message>
    <message>
        <source>A card of my own</source>
        <translation>自分のカード</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加える</translation>
    </message>
    <message>
        <source>A click on a card below takes it up again.</source>
        <translation>下のカードを押すと、もう一度分けられます。</translation>
    </message>
</context>
<context>
    <name>StageButton</name>
    <message>
        <source>Stage: {stage}</source>
        <translation>段階：{stage}</translation>
    </message>
    <message>
        <source>Change the stage</source>
        <translation>段階を変える</translation>
    </message>
</context>
<context>
    <name>StageSection</name>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Wanted stage…</source>
        <translation>望む段階…</translation>
    </message>
    <message>
        <source>Nothing wanted</source>
        <translation>望みなし</translation>
    </message>
    <message>
        <source>there: {words}</source>
        <translation>あり：{words}</translation>
    </message>
    <message>
        <source>not yet: {words}</source>
        <translation>まだ：{words}</translation>
    </message>
    <message>
        <source>Does this feel right?</source>
        <translation>しっくりきますか</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>Don’t ask</source>
        <translation>聞かない</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>It was last changed on {then}; the one used here was last changed on {seen}. An older copy may have been put in its place, or the newest changes were lost. Nothing has been changed.</source>
        <translation>最後の変更は {then} です。このパソコンで使った保管庫の最後の変更は {seen} でした。古い写しに置き換わったか、新しい変更が失われたのかもしれません。何も変えていません。</translation>
    </message>
    <message>
        <source>Lock it</source>
        <translation>ロックする</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>これで続ける</translation>
    </message>
    <message>
        <source>This vault is older than the one last used here</source>
        <translation>前に使った保管庫より古いものです</translation>
    </message>
</context>
<context>
    <name>Standouts</name>
    <message>
        <source>Where to look</source>
        <translation>目を向けるところ</translation>
    </message>
    <message>
        <source>To the roadmap</source>
        <translation>道筋へ</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>見る</translation>
    </message>
</context>
<context>
    <name>StepDoneForm</name>
    <message>
        <source>Done</source>
        <translation>済んだ</translation>
    </message>
    <message>
        <source>What it brought at once</source>
        <translation>すぐに得られたこと</translation>
    </message>
    <message>
        <source>What it did for the relation</source>
        <translation>関係に残ったこと</translation>
    </message>
    <message>
        <source>The two stand side by side; neither is counted for the other.</source>
        <translation>二つは並べておきます。どちらも、もう一方の代わりにはなりません。</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>A step of the roadmap</source>
        <translation>道筋の一歩</translation>
    </message>
    <message>
        <source>Ask Nora how the evening was for her</source>
        <translation>この前の夕べがどうだったか、本人にたずねる</translation>
    </message>
    <message>
        <source>What I do</source>
        <translation>すること</translation>
    </message>
    <message>
        <source>How soon it can show</source>
        <translation>すぐか、長くか</translation>
    </message>
    <message>
        <source>The long-term work it serves</source>
        <translation>つながる先の長い取り組み</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだない</translation>
    </message>
    <message>
        <source>The journey it belongs to</source>
        <translation>どの道のりの一歩か</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The capability it draws on</source>
        <translation>使う力</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>とくになし</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>いつまでに</translation>
    </message>
    <message>
        <source>A day becomes a reminder.</source>
        <translation>日付はリマインダーになります。</translation>
    </message>
</context>
<context>
    <name>StepNoteForm</name>
    <message>
        <source>What happened</source>
        <translation>どうだったか</translation>
    </message>
    <message>
        <source>In a line (may stay empty)</source>
        <translation>一行で（なくてもかまいません）</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>One small step</source>
        <translation>小さな一歩</translation>
    </message>
    <message>
        <source>Something small that can be done within the week. It comes up as a reminder on its day.</source>
        <translation>一週間のうちにできる小さなこと。その日にリマインダーとして出ます。</translation>
    </message>
    <message>
        <source>The step</source>
        <translation>一歩</translation>
    </message>
    <message>
        <source>Call Aoi and ask how the garden is doing</source>
        <translation>葵さんに電話して、庭のようすを聞く</translation>
    </message>
    <message>
        <source>For which value</source>
        <translation>どの価値観のため</translation>
    </message>
    <message>
        <source>It comes up</source>
        <translation>出る日</translation>
    </message>
    <message>
        <source>Note it as a reminder</source>
        <translation>リマインダーに書きとめる</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>書きとめました</translation>
    </message>
</context>
<context>
    <name>StepSection</name>
    <message>
        <source>A small step for this stage</source>
        <translation>この段階の小さな一歩</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>やった</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>ほかの一歩</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>くわしく…</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation>{1}のうち{0}番目：{2}</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>A small step</source>
        <translation>小さな一歩</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>やった</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>ほかの一歩</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>Small steps</source>
        <translation>小さな一歩</translation>
    </message>
    <message>
        <source>Each takes less than five minutes. Choose what it should be for, or take what comes.</source>
        <translation>どれも5分かかりません。何のための一歩かを選ぶか、出てきたものをそのままどうぞ。</translation>
    </message>
    <message>
        <source>No step of the library is for all of this at once. Leave one of the choices open.</source>
        <translation>すべてに合う一歩はありません。どれかの条件を外してみてください。</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>For looking only: the folder of this vault cannot be written to. Nothing can be changed here.</source>
        <translation>閲覧専用です。この保管庫のフォルダーには書き込めないため、変更できません。</translation>
    </message>
    <message>
        <source>For looking only: the disk is full. Nothing is lost; make room and open it again.</source>
        <translation>閲覧専用：ディスクがいっぱいです。失われたものはありません。空きを作って、開き直してください。</translation>
    </message>
    <message>
        <source>You are looking around: everybody here is invented, and nothing is kept.</source>
        <translation>見てまわっているところです。ここにいる人はみな架空で、何も保存されません。</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>見本</translation>
    </message>
    <message>
        <source>Begin my own vault</source>
        <translation>自分の保管庫をはじめる</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>{name}</source>
        <translation>{name}さん</translation>
    </message>
    <message>
        <source>{organization} · {position}</source>
        <translation>{organization}・{position}</translation>
    </message>
    <message>
        <source>A small step</source>
        <translation>小さな一歩</translation>
    </message>
    <message>
        <source>Done this week</source>
        <translation>今週、済みました</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>予定に入れました</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>やる</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>予定に入れる</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>この人は出さない</translation>
    </message>
    <message>
        <source>More</source>
        <translation>そのほか</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>なぜ?</translation>
    </message>
    <message>
        <source>{answer}: {name}</source>
        <translation>{answer}：{name}</translation>
    </message>
    <message>
        <source>{answer} ({key})</source>
        <translation>{answer}（{key}）</translation>
    </message>
    <message>
        <source>In a day</source>
        <translation>1日後</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>1週間後</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>1か月後</translation>
    </message>
    <message>
        <source>Less of this kind</source>
        <translation>この種類を減らす</translation>
    </message>
    <message>
        <source>Show this person</source>
        <translation>この人を見る</translation>
    </message>
    <message>
        <source>Before we meet…</source>
        <translation>会う前に…</translation>
    </message>
</context>
<context>
    <name>TakenCard</name>
    <message>
        <source>Steps taken</source>
        <translation>とった一歩</translation>
    </message>
    <message>
        <source>The more steps in a week, the larger its mark. A step of two kinds stands under the first of them.</source>
        <translation>一歩の多い週ほど印が大きくなります。二つの種類にあたる一歩は、はじめの種類に入ります。</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>以前のものを表示</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>どうだったか</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>Tending</name>
    <message>
        <source>The backup of today: {why}</source>
        <translation>今日のバックアップ：{why}</translation>
    </message>
</context>
<context>
    <name>TiesFileDialog</name>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読んでいます…</translation>
    </message>
    <message>
        <source>Ties from a file</source>
        <translation>ファイルのつながり</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>だれですか？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>除く</translation>
    </message>
    <message>
        <source>Bringing in ties…</source>
        <translation>つながりを取り込んでいます…</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Looking back</source>
        <translation>前の地図</translation>
    </message>
    <message>
        <source>Let the year pass</source>
        <translation>一年の移り変わりを見る</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>いまに戻る</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>止める</translation>
    </message>
</context>
<context>
    <name>TimelineSection</name>
    <message>
        <source>Timeline</source>
        <translation>これまで</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>もっと前</translation>
    </message>
    <message>
        <source>Nothing recorded yet.</source>
        <translation>まだ記録がありません。</translation>
    </message>
    <message>
        <source>Change the record</source>
        <translation>記録を変更</translation>
    </message>
    <message>
        <source>Set right…</source>
        <translation>直す…</translation>
    </message>
    <message>
        <source>What it fed…</source>
        <translation>満たされたもの…</translation>
    </message>
    <message>
        <source>No thank-you needed</source>
        <translation>お礼はいらない</translation>
    </message>
    <message>
        <source>Forget this record</source>
        <translation>この記録を消す</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>TodayHead</name>
    <message>
        <source>What is coming</source>
        <translation>これからのこと</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>yyyy年M月d日&#x3000;dddd</translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation>おはようございます。</translation>
    </message>
    <message>
        <source>Good afternoon.</source>
        <translation>こんにちは。</translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation>こんばんは。</translation>
    </message>
    <message>
        <source>A quiet hour.</source>
        <translation>静かな時間です。</translation>
    </message>
    <message>
        <source>One idea this week. It may wait, too.</source>
        <translation>今週の候補はひとつ。なしでも。</translation>
    </message>
    <message>
        <source>{count} ideas this week. One is enough, none is fine.</source>
        <translation>今週の候補は{count}つ。ひとつだけでも、なしでも。</translation>
    </message>
    <message>
        <source>That was all for this week.</source>
        <translation>今週はこれでおしまいです。</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}さん</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Several at once</source>
        <translation>まとめて答える</translation>
    </message>
    <message>
        <source>Whoever is ticked gets this answer. Take the tick off whoever is otherwise: they come as a card.</source>
        <translation>チェックのある人が、この答えになります。ちがう人は外してください。あとでカードに出ます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Sort those ticked</source>
        <translation>この人たちを仕分ける</translation>
    </message>
</context>
<context>
    <name>ToolCard</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Hands on to: {names}</source>
        <translation>受け渡し先：{names}</translation>
    </message>
    <message>
        <source>Joined to no other tool</source>
        <translation>ほかの道具とつながっていません</translation>
    </message>
    <message>
        <source>Hands on to no other tool</source>
        <translation>ここから先への受け渡しはありません</translation>
    </message>
    <message>
        <source>Noted {day}. Is it still there?</source>
        <translation>{day}に確認。いまもありますか？</translation>
    </message>
    <message>
        <source>Noted {day}</source>
        <translation>{day}に確認</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>まだある</translation>
    </message>
    <message>
        <source>No longer…</source>
        <translation>なくなった…</translation>
    </message>
    <message>
        <source>A gap again</source>
        <translation>また足りない</translation>
    </message>
    <message>
        <source>Note a gap…</source>
        <translation>足りないことを書く…</translation>
    </message>
    <message>
        <source>Not put in order yet</source>
        <translation>まだ整えていません</translation>
    </message>
    <message>
        <source>Last put in order {day}, more than 90 days ago</source>
        <translation>最後に整えた日：{day}（90日より前）</translation>
    </message>
    <message>
        <source>Last put in order {day}</source>
        <translation>最後に整えた日：{day}</translation>
    </message>
    <message>
        <source>In order today</source>
        <translation>今日整えた</translation>
    </message>
</context>
<context>
    <name>ToolForm</name>
    <message>
        <source>A tool I use</source>
        <translation>使っている道具</translation>
    </message>
    <message>
        <source>Change the tool</source>
        <translation>道具を変更</translation>
    </message>
    <message>
        <source>A notebook, an address book, a calendar, an app…</source>
        <translation>手帳、住所録、カレンダー、アプリなど</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>What I use it for</source>
        <translation>何に使うか</translation>
    </message>
    <message>
        <source>How I use it (may stay empty)</source>
        <translation>使い方（空欄でもかまいません）</translation>
    </message>
    <message>
        <source>What is in it goes on to</source>
        <translation>中身の受け渡し先</translation>
    </message>
</context>
<context>
    <name>ToolsCard</name>
    <message>
        <source>Tools I use</source>
        <translation>使っている道具</translation>
    </message>
    <message>
        <source>A notebook, a calendar, an app: what hands on to what, and where something gets lost.</source>
        <translation>手帳、カレンダー、アプリ。何から何へ受け渡し、どこでこぼれているか。</translation>
    </message>
    <message>
        <source>Write them down</source>
        <translation>書き出してみる</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message>
        <source>Tools I use</source>
        <translation>使っている道具</translation>
    </message>
    <message>
        <source>Add a tool</source>
        <translation>道具を加える</translation>
    </message>
    <message>
        <source>What hands on to what</source>
        <translation>何から何へ受け渡すか</translation>
    </message>
    <message>
        <source>A number is how many gaps are open</source>
        <translation>数字は、いま足りないところの数</translation>
    </message>
    <message>
        <source>No tool is used for this; one click adds one</source>
        <translation>使う道具がないもの（押すと道具を加えられます）</translation>
    </message>
    <message>
        <source>In your check-ins: {name}</source>
        <translation>振り返りでの「{name}」</translation>
    </message>
    <message>
        <source>Five capabilities</source>
        <translation>五つの力</translation>
    </message>
    <message>
        <source>Write down what you keep your connections with: a notebook, an address book, a calendar. Then it shows what hands on to what, what no tool is used for, and where something gets lost.</source>
        <translation>人とのつながりに使っているものを書き出してみましょう。手帳、住所録、カレンダーなど。何から何へ受け渡しているか、使う道具のないものは何か、どこでこぼれているかが見えてきます。</translation>
    </message>
    <message>
        <source>What do you keep your connections with?</source>
        <translation>人とのつながりに、何を使っていますか？</translation>
    </message>
    <message>
        <source>Add the first tool</source>
        <translation>最初の道具を書く</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search and log</source>
        <translation>検索と記録</translation>
    </message>
    <message>
        <source>Find people, organizations, notes</source>
        <translation>人・組織・メモを探す</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
</context>
<context>
    <name>TouchpointDetails</name>
    <message>
        <source>What they want</source>
        <translation>相手が望むこと</translation>
    </message>
    <message>
        <source>How it is for them</source>
        <translation>相手にとってどうか</translation>
    </message>
    <message>
        <source>Try something</source>
        <translation>試してみる</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後ろへ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Nothing said yet</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>確かめる</translation>
    </message>
    <message>
        <source>Improved: {text}</source>
        <translation>直したこと：{text}</translation>
    </message>
</context>
<context>
    <name>TouchpointForm</name>
    <message>
        <source>A touchpoint</source>
        <translation>接点</translation>
    </message>
    <message>
        <source>First meeting, a line now and then</source>
        <translation>はじめて会う、ときどきの便り</translation>
    </message>
    <message>
        <source>Where we touch</source>
        <translation>どこで触れ合うか</translation>
    </message>
    <message>
        <source>Encounters that belong here</source>
        <translation>ここにあたるやりとり</translation>
    </message>
    <message>
        <source>Each encounter of these kinds counts here, unless an earlier touchpoint of this journey takes it.</source>
        <translation>この種類のやりとりはここに数えます。同じ種類の接点がこの道のりの手前にあれば、そちらに数えます。</translation>
    </message>
    <message>
        <source>What they want there</source>
        <translation>相手がそこで望むこと</translation>
    </message>
    <message>
        <source>How I know what they want</source>
        <translation>望むことを、どう知ったか</translation>
    </message>
    <message>
        <source>How it is for them</source>
        <translation>相手にとってどうか</translation>
    </message>
    <message>
        <source>In their words or mine</source>
        <translation>相手の言葉、または自分の言葉で</translation>
    </message>
    <message>
        <source>How I know how it is</source>
        <translation>どうだったかを、どう知ったか</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open My Connections</source>
        <translation>つながり手帳をひらく</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロックする</translation>
    </message>
    <message>
        <source>No more notices</source>
        <translation>通知を出さない</translation>
    </message>
</context>
<context>
    <name>TrendCard</name>
    <message>
        <source>Over the weeks</source>
        <translation>これまでの週</translation>
    </message>
</context>
<context>
    <name>TriagePage</name>
    <message>
        <source>Triage</source>
        <translation>仕分ける</translation>
    </message>
</context>
<context>
    <name>TriedForm</name>
    <message>
        <source>What happened</source>
        <translation>どうなったか</translation>
    </message>
    <message>
        <source>What I did, what came back, what I noticed</source>
        <translation>したこと、返ってきたこと、気づいたこと</translation>
    </message>
    <message>
        <source>What happened when I tried it</source>
        <translation>試してどうなったか</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>What I do now</source>
        <translation>いまのやり方</translation>
    </message>
</context>
<context>
    <name>TurnTimer</name>
    <message>
        <source>Timer</source>
        <translation>タイマー</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>End</source>
        <translation>おわる</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>I speak</source>
        <translation>自分が話す番</translation>
    </message>
    <message>
        <source>{name} speaks</source>
        <translation>{name}さんが話す番</translation>
    </message>
    <message>
        <source>The other speaks</source>
        <translation>相手が話す番</translation>
    </message>
</context>
<context>
    <name>TwinTable</name>
    <message>
        <source>People on the map</source>
        <translation>地図の人</translation>
    </message>
</context>
<context>
    <name>TwoVersions</name>
    <message>
        <source>Earlier</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後</translation>
    </message>
</context>
<context>
    <name>UnclearCard</name>
    <message>
        <source>Who is alike, who is a bridge?</source>
        <translation>似た人はだれ、橋渡しになる人はだれ？</translation>
    </message>
    <message>
        <source>Nothing tells yet. Say once for each employer and title what it is, and ties become clear for everybody.</source>
        <translation>まだ手がかりがありません。勤め先と肩書きごとに一度答えると、みなさんとのつながりが判別できます。</translation>
    </message>
    <message>
        <source>Enrich in bulk</source>
        <translation>まとめて記入する</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Your vault is locked</source>
        <translation>保管庫はロックされています</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Another vault</source>
        <translation>別の保管庫</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>リカバリーコード</translation>
    </message>
</context>
<context>
    <name>ValueTagDialog</name>
    <message>
        <source>Where “{value}” is seen</source>
        <translation>「{value}」を感じるところ</translation>
    </message>
    <message>
        <source>Somebody with whom you live it, or who lives it. Suggestions then say when a person fits.</source>
        <translation>いっしょにそれを生きている人、それを生きている人。提案で、その人が合うことを伝えます。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>コミュニティ</translation>
    </message>
    <message>
        <source>Between commas</source>
        <translation>読点で区切る</translation>
    </message>
</context>
<context>
    <name>ValuesCard</name>
    <message>
        <source>Values, in your order</source>
        <translation>大切な順の価値観</translation>
    </message>
    <message>
        <source>A round is open at “{step}”, with {count} cards sorted.</source>
        <translation>続きの回があります（{step}、{count}枚を分けました）。</translation>
    </message>
    <message>
        <source>A round is open at “{step}”.</source>
        <translation>続きの回があります（{step}）。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Forty cards, ten minutes or so: what matters to you, and how lived it is.</source>
        <translation>40枚のカードで10分ほど。何が大切で、それをどれだけ生きているか。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>はじめる</translation>
    </message>
</context>
<context>
    <name>ValuesPage</name>
    <message>
        <source>Values</source>
        <translation>価値観</translation>
    </message>
    <message>
        <source>Myself</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>More</source>
        <translation>そのほか</translation>
    </message>
    <message>
        <source>What matters to you?</source>
        <translation>何を大切にしていますか</translation>
    </message>
    <message>
        <source>Forty cards and those of your own, onto three piles; five of them in order, a sentence each, one small step. It takes ten to fifteen minutes, and you can stop anywhere and go on later.</source>
        <translation>40枚のカードと自分のカードを三つの山に分け、5つを順に並べ、ひとことずつ書き、小さな一歩を決めます。10〜15分ほど。どこでやめても、続きからはじめられます。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>はじめる</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>おえる</translation>
    </message>
    <message>
        <source>{count} more that matter</source>
        <translation>大切なものが、あと{count}個</translation>
    </message>
    <message>
        <source>{count} more to keep</source>
        <translation>あと{count}個、選んでください</translation>
    </message>
    <message>
        <source>Throw this round away</source>
        <translation>この回を捨てる</translation>
    </message>
</context>
<context>
    <name>ValuesStanding</name>
    <message>
        <source>Values, in your order</source>
        <translation>大切な順の価値観</translation>
    </message>
    <message>
        <source>lived, last 4 weeks (0–10)</source>
        <translation>この4週間に生きた度合い（0〜10）</translation>
    </message>
    <message>
        <source>Weight of its rank × (10 − lived), the largest of the five.</source>
        <translation>順位の重み ×（10 − 生きた度合い）が、5つのうちいちばん大きいものです。</translation>
    </message>
    <message>
        <source>Step noted</source>
        <translation>書きとめた一歩</translation>
    </message>
    <message>
        <source>Other values you see in people and communities</source>
        <translation>人やコミュニティに見ている、ほかの価値観</translation>
    </message>
    <message>
        <source>Community {name}</source>
        <translation>コミュニティ {name}</translation>
    </message>
    <message>
        <source>Whom is it seen in?</source>
        <translation>だれに感じる？</translation>
    </message>
    <message>
        <source>From round to round</source>
        <translation>回ごとの移りかわり</translation>
    </message>
    <message>
        <source>Overlap: 100% the same five in the same order, 0% none of them.</source>
        <translation>重なり：100%は同じ5つが同じ順、0%はひとつもなし。</translation>
    </message>
    <message>
        <source>Begin a new round</source>
        <translation>新しい回をはじめる</translation>
    </message>
    <message>
        <source>Change this round</source>
        <translation>この回を直す</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Vault and backups</source>
        <translation>保管庫とバックアップ</translation>
    </message>
    <message>
        <source>Everything you keep here is in one encrypted vault on this computer, and nowhere else.</source>
        <translation>ここに書いたことは、このパソコンの暗号化された保管庫だけにあります。</translation>
    </message>
    <message>
        <source>Checking every page of the vault</source>
        <translation>保管庫のすべてのページを確かめています</translation>
    </message>
    <message>
        <source>Backed up and checked: {file}</source>
        <translation>バックアップして確かめました：{file}</translation>
    </message>
    <message>
        <source>Backing up and checking</source>
        <translation>バックアップして確かめています</translation>
    </message>
    <message>
        <source>Copy of the vault</source>
        <translation>保管庫の写し</translation>
    </message>
    <message>
        <source>Restoring in private, checking, counting</source>
        <translation>仮の場所に復元し、確かめ、数えています</translation>
    </message>
    <message>
        <source>A folder on another disk, a stick, or one that is copied elsewhere</source>
        <translation>別のディスクやUSBメモリー、または別の場所へ写されるフォルダー</translation>
    </message>
    <message>
        <source>Backups are copied to {folder} from now on.</source>
        <translation>これからバックアップを {folder} にも写します。</translation>
    </message>
    <message>
        <source>Backups are no longer copied. Those already there stay.</source>
        <translation>もう写しません。これまでの分はそのまま残ります。</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>バックアップを選ぶ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close the vault and go on</source>
        <translation>保管庫を閉じて進む</translation>
    </message>
    <message>
        <source>For this the vault is closed, and the passphrase of that moment is asked for.</source>
        <translation>保管庫をいったん閉じて、そのときのパスフレーズをたずねます。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Backup deleted: {file}</source>
        <translation>バックアップを削除しました：{file}</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>削除しています</translation>
    </message>
    <message>
        <source>What only this backup holds is gone then. Copies of it that lie elsewhere stay.</source>
        <translation>このバックアップにしかないものは失われます。別の場所にある写しは残ります。</translation>
    </message>
    <message>
        <source>Delete this backup for good?</source>
        <translation>このバックアップを完全に削除しますか？</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Earlier versions</source>
        <translation>前の版</translation>
    </message>
    <message>
        <source>compared with that of today</source>
        <translation>いまの版と並べます</translation>
    </message>
    <message>
        <source>In the day</source>
        <translation>その日の人</translation>
    </message>
    <message>
        <source>{what} gone: {lines}</source>
        <translation>{what}から外れた：{lines}</translation>
    </message>
    <message>
        <source>{what} new: {lines}</source>
        <translation>{what}に加わった：{lines}</translation>
    </message>
    <message>
        <source>People and lists are the same.</source>
        <translation>人と一覧は同じです。</translation>
    </message>
</context>
<context>
    <name>VisionCard</name>
    <message>
        <source>Who is in it? A few sentences are enough.</source>
        <translation>そこに、だれがいますか。二、三文で十分です。</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>書く</translation>
    </message>
    <message>
        <source>Roles: {roles}</source>
        <translation>役割：{roles}</translation>
    </message>
</context>
<context>
    <name>VisionDialog</name>
    <message>
        <source>A new version</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>ビジョン</translation>
    </message>
    <message>
        <source>A good ordinary day five years from now — who is in it?</source>
        <translation>五年後の、ふつうのよい一日。そこに、だれがいますか。</translation>
    </message>
    <message>
        <source>From getting up to going to bed: where, what, with whom. As if it were today.</source>
        <translation>起きてから寝るまで。どこで、何を、だれと。今日のことのように。</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>そこにいる人</translation>
    </message>
    <message>
        <source>Below, one line each.</source>
        <translation>下は、1行にひとつずつ。</translation>
    </message>
</context>
<context>
    <name>VisionPage</name>
    <message>
        <source>Vision and roles</source>
        <translation>ビジョンと役割</translation>
    </message>
    <message>
        <source>Set right</source>
        <translation>直す</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>No vision yet</source>
        <translation>ビジョンはまだありません</translation>
    </message>
    <message>
        <source>A good ordinary day five years from now — who is in it?</source>
        <translation>五年後の、ふつうのよい一日。そこに、だれがいますか。</translation>
    </message>
    <message>
        <source>A few sentences are enough. The people in it stay in view here, and everything you want to bring about can refer to it. Later versions stand beside the earlier ones.</source>
        <translation>二、三文で十分です。そこにいる人のいまが、ここでいつも見えます。これから起こしたいことは、みなここに照らせます。あとの版は、前の版と並べて見られます。</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>書く</translation>
    </message>
</context>
<context>
    <name>WalkedMap</name>
    <message>
        <source>T: whether they and {name} know each other</source>
        <translation>Tで、{name}と知り合いかどうかを答えます</translation>
    </message>
</context>
<context>
    <name>WantedKinds</name>
    <message>
        <source>People wanted</source>
        <translation>出会いたい人</translation>
    </message>
    <message>
        <source>Who would you like to reach who is not there yet? It is a wish: nothing is due.</source>
        <translation>まだいない、出会いたい人はどんな人ですか？&#x3000;望みなので、期日はありません。</translation>
    </message>
    <message>
        <source>for instance: people who restore boats</source>
        <translation>例：船を直す人</translation>
    </message>
    <message>
        <source>Others, in your own words</source>
        <translation>ほかに（自分の言葉で）</translation>
    </message>
    <message>
        <source>Several with commas between them.</source>
        <translation>いくつかあれば、読点で区切ります。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>書きとめる</translation>
    </message>
</context>
<context>
    <name>WantedLine</name>
    <message>
        <source>What it should be for</source>
        <translation>何のための一歩か</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>どの段階でも</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>つながりの種類</translation>
    </message>
    <message>
        <source>Any kind of tie</source>
        <translation>どのつながりでも</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>妨げ</translation>
    </message>
    <message>
        <source>Any obstacle</source>
        <translation>どの妨げでも</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>楽しみかた</translation>
    </message>
    <message>
        <source>Any way</source>
        <translation>どんな形でも</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Leave all open</source>
        <translation>条件を外す</translation>
    </message>
</context>
<context>
    <name>WantedPart</name>
    <message>
        <source>Now and wanted</source>
        <translation>いまと望み</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>いま</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>望み</translation>
    </message>
    <message>
        <source>Ties as they are or as they are wanted</source>
        <translation>いまのつながりか、望むつながりか</translation>
    </message>
    <message>
        <source>People wanted…</source>
        <translation>出会いたい人…</translation>
    </message>
</context>
<context>
    <name>WarmthSection</name>
    <message>
        <source>Warmth</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>この数字の理由</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>やりとりを記録…</translation>
    </message>
    <message>
        <source>Older records</source>
        <translation>それより前の記録</translation>
    </message>
</context>
<context>
    <name>WayRow</name>
    <message>
        <source>No program here opens this. It is copied instead.</source>
        <translation>これを開くアプリがありません。代わりにコピーしました。</translation>
    </message>
    <message>
        <source>Copied: {value}</source>
        <translation>コピーしました：{value}</translation>
    </message>
    <message>
        <source>Write to {value}</source>
        <translation>{value}にメールを書く</translation>
    </message>
    <message>
        <source>Call {value}</source>
        <translation>{value}に電話する</translation>
    </message>
    <message>
        <source>Open {value}</source>
        <translation>{value}を開く</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>The week before</source>
        <translation>先週のまとめ</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>しまう</translation>
    </message>
    <message>
        <source>{count} noted for the days ahead</source>
        <translation>これからの7日間に{count}件</translation>
    </message>
    <message>
        <source>Review the week</source>
        <translation>この週を振り返る</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>数の出どころ</translation>
    </message>
    <message>
        <source>The last three stood here unopened. How often shall the week in figures come?</source>
        <translation>これまでの3回は開かれませんでした。週のまとめは、どのくらいの間隔で出しますか？</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>A week in figures</source>
        <translation>週のまとめ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Review the week</source>
        <translation>この週を振り返る</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前の週</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>次の週</translation>
    </message>
    <message>
        <source>This week so far</source>
        <translation>今週ここまで</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>先週のまとめ</translation>
    </message>
    <message>
        <source>{n} weeks ago</source>
        <translation>{n}週間前</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>あったこと</translation>
    </message>
    <message>
        <source>What is coming</source>
        <translation>これからのこと</translation>
    </message>
</context>
<context>
    <name>WeightsChoice</name>
    <message>
        <source>the interval has passed, a beginning is fresh</source>
        <translation>間隔が過ぎた、はじまったばかり</translation>
    </message>
    <message>
        <source>few warm ties where this person is</source>
        <translation>その人のいる場に温かいつながりが少ない</translation>
    </message>
    <message>
        <source>reaches what you look for, fits what you value</source>
        <translation>求める先に届く、大切にしていることに合う</translation>
    </message>
    <message>
        <source>how far the tie has come already</source>
        <translation>つながりがどこまで来ているか</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>はじめの値に戻す</translation>
    </message>
    <message>
        <source>Together 0%: at least one must count.</source>
        <translation>合計 0%。どれか一つは選んでください。</translation>
    </message>
    <message>
        <source>Together 100%.</source>
        <translation>合計 100%。</translation>
    </message>
    <message>
        <source>Together {n}%. Only how they stand to each other matters.</source>
        <translation>合計 {n}%。互いの比だけが効きます。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>My Connections</source>
        <translation>つながり手帳</translation>
    </message>
    <message>
        <source>A notebook for the people you know: who they are, how far and how warm each tie is, and one small next step. Everything stays in one encrypted vault on this computer.</source>
        <translation>知っている人のための手帳です。どんな人か、つながりはどこまで来ていて、どのくらい温かいか。そして、次の小さな一歩。すべてはこのコンピューターの中の、暗号化した一つの保管庫にとどまります。</translation>
    </message>
    <message>
        <source>My own vault</source>
        <translation>自分の保管庫</translation>
    </message>
    <message>
        <source>Choose a passphrase, bring in your people. About five minutes, and you may stop at any step.</source>
        <translation>パスフレーズを決めて、人を取り込みます。途中でやめてもかまいません。5分ほどです。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>はじめる</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>まず見てまわる</translation>
    </message>
    <message>
        <source>Opens with invented people. Nothing you do there is kept.</source>
        <translation>架空の人たちで開きます。そこでしたことは保存されません。</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>見本を開く</translation>
    </message>
    <message>
        <source>I already have a vault</source>
        <translation>すでに保管庫があります</translation>
    </message>
    <message>
        <source>I have a backup of one</source>
        <translation>バックアップがあります</translation>
    </message>
</context>
<context>
    <name>WhenTalked</name>
    <message>
        <source>Say otherwise</source>
        <translation>ほかの時期を答える</translation>
    </message>
    <message>
        <source>When did you last talk?</source>
        <translation>最後に話したのはいつごろですか</translation>
    </message>
    <message>
        <source>Known to the day: the stage alone goes on to the next person.</source>
        <translation>日付がわかっているので、段階を選ぶだけで次の人に進みます。</translation>
    </message>
    <message>
        <source>Kept as an encounter with a rough date, marked “about”. It can be set right later.</source>
        <translation>おおよその日付のやりとりとして残し、「およそ」の印をつけます。あとから直せます。</translation>
    </message>
</context>
<context>
    <name>WhoKnowsPage</name>
    <message>
        <source>Who knows whom</source>
        <translation>知り合いどうし</translation>
    </message>
    <message>
        <source>Files of networks (*.graphml *.gexf *.net *.csv)</source>
        <translation>ネットワークのファイル (*.graphml *.gexf *.net *.csv)</translation>
    </message>
    <message>
        <source>A file of a network</source>
        <translation>ネットワークのファイル</translation>
    </message>
</context>
<context>
    <name>WholeCard</name>
    <message>
        <source>Is it whole?</source>
        <translation>無事かどうか</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確かめる</translation>
    </message>
    <message>
        <source>(an earlier version)</source>
        <translation>（以前の版）</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>まだ確かめていません。</translation>
    </message>
    <message>
        <source>Whole when last checked: {when}.</source>
        <translation>{when} に確かめたときは無事でした。</translation>
    </message>
    <message>
        <source>Computed from two checks of every page of the file, one of the cipher&apos;s seals and one of the structure, and from counting people and ties. Once a day by itself; nothing is repaired or changed.</source>
        <translation>ファイルの全ページを、暗号の封と構造の二通りで調べ、人とつながりの数を照らし合わせた結果です。一日に一度、自動で行います。直したり変えたりはしません。</translation>
    </message>
    <message>
        <source>The checks found damage.</source>
        <translation>壊れているところが見つかりました。</translation>
    </message>
    <message>
        <source>Something in it could not be read.</source>
        <translation>読めないところがありました。</translation>
    </message>
    <message>
        <source>The file of your vault is damaged.</source>
        <translation>保管庫のファイルが壊れています。</translation>
    </message>
    <message>
        <source>Nothing has been changed or repaired. Your backups are separate files.</source>
        <translation>何も変えず、直してもいません。バックアップは別のファイルです。</translation>
    </message>
    <message>
        <source>Restore the newest backup below; the damaged vault is kept aside.</source>
        <translation>下の最新のバックアップから復元してください。壊れた保管庫は別に残します。</translation>
    </message>
</context>
<context>
    <name>WhySum</name>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>In your own words</source>
        <translation>自分の言葉で</translation>
    </message>
    <message>
        <source>One sentence each is enough. A line may stay empty.</source>
        <translation>ひとことずつで十分です。空いたままでもかまいません。</translation>
    </message>
    <message>
        <source>What it means to me</source>
        <translation>自分にとっての意味</translation>
    </message>
    <message>
        <source>Where it showed last month</source>
        <translation>この一か月で表れたところ</translation>
    </message>
</context>
</TS>
