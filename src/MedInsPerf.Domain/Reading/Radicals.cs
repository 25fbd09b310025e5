namespace MedInsPerf.Domain.Reading;

/// <summary>
/// 部首: fonts in PDF files often print 戶, ⽇, ⻓ … with the code points of radicals; each is read as the character it
/// shows, one for one.
/// </summary>
internal static class Radicals
{
    private const char FirstKangxi = '\u2F00';

    /// <summary>U+2F00 to U+2FD5, in order, as the simplified script writes them.</summary>
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺"
        + "广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒"
        + "癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足"
        + "身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊"
        + "齒龍龜龠";

    /// <summary>The radicals of the supplement that stand for a character of their own, and that character.</summary>
    private const string Supplement =
        "⺁厂⺄乙⺈刀⺌小⺍小⺎兀⺏尣⺓幺⺔彑⺗心⺘手⺙攵⺛旡⺜日⺝月⺟母⺠民⺡水⺢水⺣火⺤爪⺥爪⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罒"
        + "⺶羊⺷羊⺸羊⺹老⺼肉⻁虎⻂衣⻃西⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣"
        + "⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟";

    private static readonly Dictionary<char, char> BySign = Enumerable
        .Range(0, Supplement.Length / 2)
        .ToDictionary(pair => Supplement[2 * pair], pair => Supplement[(2 * pair) + 1]);

    /// <summary>The character that the sign shows; the sign itself where it is no radical.</summary>
    public static char Read(char sign) =>
        sign switch
        {
            >= FirstKangxi and < '\u2FD6' => Kangxi[sign - FirstKangxi],
            >= '\u2E80' and <= '\u2EF3' => BySign.GetValueOrDefault(sign, sign),
            _ => sign,
        };
}
