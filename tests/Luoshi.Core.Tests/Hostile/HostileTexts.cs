namespace Luoshi.Core.Tests.Hostile;

/// <summary>Texts that no plan looks like, of any size, each aimed at a habit of readers: nesting, looking back, looking ahead, counting.</summary>
internal static class HostileTexts
{
    public static IReadOnlyDictionary<string, Func<int, string>> All { get; } = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["one line of words"] = size => Repeat("推进园区建设", size),
        ["one line of figures"] = size => Repeat("到2015年，产值达到300亿元，", size),
        ["one line of units"] = size => "（" + Repeat("市科技局、", size) + "市财政局牵头）",
        ["one line of digits"] = size => Repeat("9", size),
        ["one line of Chinese digits"] = size => Repeat("一千零二十万", size),
        ["nested brackets"] = size => Repeat("（", size / 2) + Repeat("）", size / 2),
        ["open brackets"] = size => Repeat("（", size),
        ["open quotation marks"] = size => Repeat("“", size),
        ["lone surrogates"] = size => Repeat("\uDC00\uD840", size),
        ["newlines"] = size => Repeat("\n", size),
        ["carriage returns"] = size => Repeat("\r", size),
        ["short lines"] = size => Repeat("一\n", size),
        ["headings"] = size => Repeat("（一）建设。\n", size),
        ["deeper and deeper headings"] = size => Repeat("一、甲\n（一）乙\n1．丙\n（1）丁\n①戊\n", size),
        ["dash items"] = size => Repeat("——工业总产值达到300亿元。\n", size),
        ["clauses of responsibility"] = size => Repeat("1．建设。（市科技局牵头，市财政局配合）\n", size),
        ["labels of responsibility"] = size => Repeat("责任单位：市科技局、市财政局\n", size),
        ["different units"] = size => Lines(size, i => $"（{Name(i)}局牵头）"),
        ["different targets"] = size => Lines(size, i => $"到2015年，{Name(i)}产值达到{i + 1}亿元，其中甲产值{i}亿元。"),
        ["milestones"] = size => Repeat("2013年，完成建设。2014年，投入使用。\n", size),
        ["tabs"] = size => Repeat("\t", size),
        ["table rows"] = size => Repeat("序号\t指标\t2015年目标值\t责任单位\n1\t产值\t300亿元\t市科技局\n", size),
        ["annexes"] = size => Repeat("附件1\n", size),
        ["full stops"] = size => Repeat("。", size),
        ["enumeration commas"] = size => Repeat("、", size),
        ["counted lists"] = size => Repeat("五大产业：甲、乙、丙、丁、戊。", size),
        ["zero characters"] = size => Repeat("\0", size),
        ["white space"] = size => Repeat("\u3000 ", size),
        ["dates"] = size => Repeat("2012―2015年", size),
        ["title marks"] = size => Repeat("关于印发工作方案的通知", size),
    };

    private static string Repeat(string part, int size) =>
        string.Create(size / part.Length * part.Length, part, static (text, part) =>
        {
            for (var i = 0; i < text.Length; i += part.Length)
            {
                part.CopyTo(text[i..]);
            }
        });

    private static string Lines(int size, Func<int, string> line)
    {
        var text = new System.Text.StringBuilder(size + 64);
        for (var i = 0; text.Length < size; i++)
        {
            text.Append(line(i)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A different name for each number.</summary>
    private static string Name(int number)
    {
        var name = "";
        for (var rest = number + 1; rest > 0; rest /= 1_000)
        {
            name += (char)('\u4E00' + (rest % 1_000));
        }

        return name;
    }
}
