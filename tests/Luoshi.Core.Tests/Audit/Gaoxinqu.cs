using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Audit;

/// <summary>What an audit of the high-tech zone's plan must find, in the original and in our own restatement of its facts.</summary>
internal static class Gaoxinqu
{
    public static Compilation Compile(string path) => PlanCompiler.Compile(SourceDocument.FromText(Path.GetFileName(path), File.ReadAllText(path)));

    /// <summary>Every row of arithmetic that the text supports: code, and what the message or its working must say.</summary>
    public static readonly (string Code, string Says)[] Rows =
    [
        ("LS1002", "按片区列出的合计300万平方米，少100万平方米"),
        ("LS1002", "按片区列出的合计375万平方米，少25万平方米"),
        ("LS1003", "约50万平方米"),
        ("LS1004", "累加为1125万平方米，总数为1300万平方米"),
        ("LS1004", "1625万平方米"),
        ("LS1005", "300万平方米是建成后的总量"),
        ("LS1007", "18000件 + 7200件 = 25200件"),
        ("LS1007", "18000件 ÷ 24000件 = 75%"),
        ("LS1007", "7200件 ÷ 24000件 = 30%"),
        ("LS1108", "= 52.5%"),
        ("LS1103", "6300亿元 ÷ 540亿元 = 11.67平方公里"),
        ("LS1103", "5800亿元 ÷ 500亿元 = 11.6平方公里"),
        ("LS1103", "1900亿元 ÷ 165亿元 = 11.52平方公里"),
        ("LS1103", "相互一致"),
        ("LS1101", "6300亿元 ÷ 20% = 31500亿元"),
        ("LS1101", "5800亿元 ÷ 30% = 19333亿元"),
        ("LS1101", "1900亿元 ÷ 22% = 8636亿元"),
        ("LS1101", "360项 ÷ 45% = 800项"),
        ("LS1104", "6300亿元 ÷ 2 = 3150亿元"),
        ("LS1104", "5800亿元 ÷ 2 = 2900亿元"),
        ("LS1104", "1900亿元 ÷ 2 = 950亿元"),
        ("LS1016", "2010年"),
        ("LS1105", "6家 − 2家 = 4家；7家 − 3家 = 4家"),
        ("LS1105", "3家 − 1家 = 2家；4家 − 2家 = 2家"),
        ("LS1105", "11家 − 4家 = 7家；14家 − 7家 = 7家"),
        ("LS1105", "190家 − 80家 = 110家；210家 − 100家 = 110家"),
        ("LS1105", "4家 + 2家 + 4家 + 7家 + 110家 = 127家"),
        ("LS1017", "相差一年（涉及5项）"),
        ("LS1102", "75% × 5800亿元 = 4350亿元"),
        ("LS1102", "40% × 1900亿元 = 760亿元"),
        ("LS1015", "75% × 6300亿元 = 4725亿元"),
        ("LS1106", "0.339吨标准煤"),
        ("LS1107", "2147000吨标准煤"),
        ("LS1109", "只点名5项"),
        ("LS1109", "只点名3项"),
        ("LS1110", "14 − 12 = 2"),
    ];

    public static string[] Missing(Compilation compiled, IEnumerable<(string Code, string Says)> rows) =>
        [.. rows.Where(r => !compiled.Findings.Any(f => f.Code == r.Code && Says(f).Contains(r.Says, StringComparison.Ordinal))).Select(r => $"{r.Code} {r.Says}")];

    private static string Says(Finding finding) => string.Join('\n', finding.Working.Select(w => w.Zh).Prepend(finding.Message.Zh));
}
