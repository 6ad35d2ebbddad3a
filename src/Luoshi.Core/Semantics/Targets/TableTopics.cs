using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>What a table is about, where no column names it: in its caption (表1 各区改造任务分解表) or in a head (2025年产值目标).</summary>
internal static class TableTopics
{
    private const int ShortestTopic = 4;
    private static readonly WordList Openings = ["附表", "附件", "表"];
    private static readonly WordList Every = ["各县（市、区）", "各县区", "各区县", "各市州", "各地市", "各乡镇", "各镇街", "各街道", "各区", "各县", "各市", "各镇", "各地", "分区", "分县", "各"];
    private static readonly WordList CaptionEndings = ["分解表", "计划表", "任务表", "目标表", "指标表", "明细表", "汇总表", "一览表", "分配表", "安排表", "清单", "表", "分解", "计划", "指标", "目标", "情况", "年度"];
    private static readonly WordList HeadEndings = ["目标值", "目标任务", "目标", "计划任务", "任务数", "计划数", "任务", "计划", "指标", "规划值"];
    private static readonly WordList Periods = ["年", "”", "年度", "五", "期间", "末", "底"];

    // Titles of parts of a plan, not of what is measured.
    private static readonly WordList Plain = ["发展目标", "工作目标", "主要目标", "总体目标", "目标任务", "任务分解", "目标分解", "主要任务", "重点任务", "主要", "任务", "工作任务", "年度任务", "年度目标", "发展", "工作", "分解", "指标", "总体", "重点"];

    /// <summary>The indicator that a caption names; empty where it names none.</summary>
    public static string OfCaption(string caption)
    {
        var words = caption.AsSpan().Trim();
        var start = Openings.AtStart(words);
        while (start > 0 && start < words.Length && (char.IsAsciiDigit(words[start]) || Numerals.IsNumeral(words[start]) || words[start] is '-' or '—' or '.' or '：' or '、' or ' ' or '　'))
        {
            start++;
        }

        words = words[start..].Trim();
        var open = words.IndexOfAny('（', '(');
        words = open > 0 ? words[..open] : words;
        while (CaptionEndings.AtEnd(words) is > 0 and var cut && words.Length - cut >= ShortestTopic)
        {
            words = words[..^cut];
        }

        words = words[Every.AtStart(words)..];
        return Plain.Has(words) ? string.Empty : words.ToString();
    }

    /// <summary>The indicator that a head names besides its year; empty where it names none.</summary>
    public static string OfHead(string head)
    {
        var words = HeadWords.WithoutBracket(head);
        var year = words.LastIndexOfAny('年', '”');
        words = year >= 0 ? words[(year + 1)..] : words;
        while (Periods.AtStart(words) is > 0 and var cut)
        {
            words = words[cut..];
        }

        while (HeadEndings.AtEnd(words) is > 0 and var cut)
        {
            words = words[..^cut];
        }

        return words.Length < 2 || Plain.Has(words) ? string.Empty : words.ToString();
    }
}
