namespace Luoshi.Core.Syntax;

/// <summary>
/// Cuts what stands around the body of a text that lost its line breaks: title, document number, addressee, signature,
/// date, the title of the plan that a notice issues, and the note that lists the attachments.
/// </summary>
internal static class RunOnFrame
{
    private const int LongestSigner = 40;
    private const int LongestTitle = 80;
    private const int LongestAddressee = 200;
    private static readonly string[] Titles = ["方案", "规划", "计划", "意见", "办法", "细则", "要点", "措施", "纲要", "通知", "规定", "条例"];
    private static readonly string[] Bodies = ["政府", "办公室", "办公厅", "委员会", "管委会", "局", "厅", "委", "部", "会", "院", "党组", "司"];
    private static readonly string[] AfterTitle = ["为", "根据", "按照", "目录", "第一", "一、", "依据", "各", "（", "以"];

    public static void AddCuts(string chars, int start, int firstHeading, int end, SortedSet<int> cuts)
    {
        AddHead(chars, start, firstHeading, cuts);
        AddSignatures(chars, start, end, cuts);
        foreach (var mark in (ReadOnlySpan<string>)["附件：", "（联系人"])
        {
            var at = chars.AsSpan(firstHeading, end - firstHeading).LastIndexOf(mark);
            if (at > 0 && chars[firstHeading + at - 1] is '。' or '）')
            {
                cuts.Add(firstHeading + at);
            }
        }
    }

    // Title, 渝府发〔2021〕22号, 各区县人民政府：
    private static void AddHead(string chars, int start, int end, SortedSet<int> cuts)
    {
        var head = chars.AsSpan(start, end - start);
        var stop = head.IndexOf('。');
        head = stop < 0 ? head : head[..stop];
        var from = 0;
        var year = head.IndexOf('〔');
        if (year > 0 && year + 6 < head.Length && head[year + 5] == '〕' && head[year..].IndexOf('号') is > 5 and < 12 and var number)
        {
            var title = EndOfTitle(head[..year], 0);
            if (title > 0)
            {
                cuts.Add(start + title);
            }

            from = year + number + 1;
            cuts.Add(start + from);
        }

        var colon = head[from..].IndexOf('：');
        if (colon > 0)
        {
            var noticed = head[from..(from + colon)].LastIndexOf("的通知");
            if (noticed > 0)
            {
                cuts.Add(start + from + noticed + 3);
                noticed += 3;
            }

            if (colon - Math.Max(noticed, 0) <= LongestAddressee)
            {
                cuts.Add(start + from + colon + 1);
            }
        }
        else if (stop < 0 && cuts.Count > 0 && head.Length - from > LongestTitle && EndOfTitle(head[from..], 6) is > 0 and var alone)
        {
            cuts.Add(start + from + alone);
        }
    }

    // 。市政府办公室2021年5月1日: a body that signs, a date, and perhaps the title of what is issued.
    private static void AddSignatures(string chars, int start, int end, SortedSet<int> cuts)
    {
        var at = start;
        while (at < end)
        {
            var day = chars.AsSpan(at, end - at).IndexOf('日');
            if (day < 0)
            {
                return;
            }

            day += at;
            at = day + 1;
            var date = DateStart(chars, start, day);
            var signer = date < 0 ? -1 : SignerStart(chars, start, date);
            if (signer < 0)
            {
                continue;
            }

            cuts.Add(signer);
            cuts.Add(date);
            if (at >= end)
            {
                return;
            }

            cuts.Add(at);
            if (chars.AsSpan(at, end - at).StartsWith("（此件") && chars.AsSpan(at, Math.Min(30, end - at)).IndexOf('）') is > 0 and var close)
            {
                at += close + 1;
                cuts.Add(Math.Min(at, end - 1));
            }

            if (EndOfTitle(chars.AsSpan(at, Math.Min(LongestTitle, end - at)), 6) is > 0 and var title)
            {
                cuts.Add(at + title);
            }
        }
    }

    private static int DateStart(string chars, int start, int day)
    {
        for (var from = Math.Max(start, day - 13); from <= day - 7; from++)
        {
            if (FrameReader.IsDate(chars.AsSpan(from, day + 1 - from)))
            {
                return from;
            }
        }

        return -1;
    }

    private static int SignerStart(string chars, int start, int date)
    {
        var from = Math.Max(start, date - LongestSigner);
        var before = chars.AsSpan(from, date - from);
        var stop = before.LastIndexOfAny("。）");
        var name = before[(stop + 1)..];
        return stop >= 0 && name.Length >= 3 && name.IndexOfAny("，、；：") < 0 && EndsWithAny(name, Bodies) ? from + stop + 1 : -1;
    }

    // After 方案 and what it has in brackets, where a body can begin; -1 where no title ends.
    private static int EndOfTitle(ReadOnlySpan<char> text, int least)
    {
        var found = -1;
        for (var i = least; i < text.Length - 1; i++)
        {
            if (text[i] is '。' or '；')
            {
                break;
            }

            foreach (var word in Titles)
            {
                if (!text[i..].StartsWith(word))
                {
                    continue;
                }

                var end = i + word.Length;
                if (end < text.Length && text[end] == '（' && text[end..].IndexOf('）') is > 0 and < 20 and var close)
                {
                    end += close + 1;
                }

                // At the head the number of the document follows: 意见渝府办发〔2021〕.
                if (least == 0 && text.Length - end is >= 2 and <= 10)
                {
                    found = end;
                }
                else if (least > 0 && StartsWithAny(text[end..], AfterTitle))
                {
                    return end;
                }
            }
        }

        return found;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }
}
