using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Milestones;

/// <summary>Tells a date that says when something is due from one that belongs to a noun, a quotation or a rule.</summary>
internal sealed class DatedClauses(string chars)
{
    private static readonly WordList Openings = WordList.LongestFirst(
        "力争", "争取", "确保", "原则上", "务必", "计划", "预计", "按照", "各地要", "于", "在", "到", "并", "须", "应", "要", "将", "拟");

    // 2012年年报, 2020年第一季度季报, 2019年的: the date belongs to a noun. 2016年是…: the year is spoken of.
    private static readonly WordList Nouns =
        ["的", "、", "至", "—", "-", "~", "（星期", "年报", "任务", "目标", "现状", "版", "以来", "起", "度", "》", "〕", "工作要点", "预算", "）", "是", "为"];

    private static readonly WordList Deeds =
        ["启动", "完成", "建成", "开工", "竣工", "投入使用", "出台", "印发", "制定", "实施", "建立", "推进", "开展", "形成", "编制", "核定", "提升", "组织", "公布", "发布", "实现", "投入运行", "投入运营", "创成", "达标", "淘汰", "关闭", "取缔", "搬迁", "清零", "报送", "上报", "验收", "移交", "召开", "办结", "整改", "投产", "运营", "上线", "试点", "修订", "推广", "落实"];

    // What follows a date that stands behind its subject: 枢纽工程2023年开工.
    private static readonly WordList Ends = WordList.LongestFirst(
        "开工", "建成", "竣工", "投产", "完成", "投用", "通车", "全面建成", "基本建成", "主体完工", "全面完成", "全部完成", "基本完成", "投入使用", "投入运营", "投入运行", "完工", "验收", "运营",
        "开园", "开业", "上线", "落成", "封顶", "主体封顶", "主体竣工", "贯通", "全线贯通", "挂牌", "开通", "交付", "启动", "全面启动", "动工", "启用", "实现", "达产", "试运行", "到位", "正式", "开工建设", "启动建设", "建成通车", "建成投产", "建成投用", "交付使用", "竣工验收", "竣工投用", "竣工投产");

    // What tells a bracket of duties.
    private static readonly WordList Duties = ["完成", "负责", "牵头", "配合", "会同", "责任单位"];

    // From then on rules are in force, or something comes round.
    private static readonly WordList Rules = ["施行", "执行", "实行", "生效", "废止", "每年", "有效", "每月", "每季度"];

    /// <summary>Whether the date says when what stands beside it is due.</summary>
    public bool Opens(DateToken date, Stretch sentence)
    {
        if (Nouns.AtStart(chars.AsSpan(date.End, sentence.End - date.End)) > 0 || IsQuoted(date, sentence))
        {
            return false;
        }

        // …2024年8月底前完成提标改造: 前 dates what follows wherever it stands, also 要于8月底前，对….
        var first = date.End < sentence.End ? chars[date.End] : '。';
        if (chars[date.End - 1] == '前' && (first is not ('，' or '。' or '；' or '）') || (first == '，' && date.Start > sentence.Start && chars[date.Start - 1] is '于' or '在')))
        {
            return true;
        }

        var at = date.Start;
        while (at > sentence.Start && Openings.AtEnd(chars.AsSpan(sentence.Start, at - sentence.Start)) is > 0 and var cut)
        {
            at -= cut;
        }

        if (at == sentence.Start || chars[at - 1] is '，' or '；' or '：' or '）')
        {
            return IsSetOff(date, sentence.End);
        }

        // …于2019年4月底前完成: the deliverable stands before the date. 枢纽工程2023年开工: so does its subject.
        return (date.Start > sentence.Start && (chars[date.Start - 1] == '于' || at < date.Start) && FollowedByDone(date, sentence.End)) || FollowsSubject(date, sentence);
    }

    /// <summary>Whether the date says from when on something is done: 从2019年开始，探索建立….</summary>
    public bool StartsThen(DateToken date, Stretch sentence)
    {
        var rest = chars.AsSpan(date.End, sentence.End - date.End);
        return (date.Start == sentence.Start || chars[date.Start - 1] is '，' or '；' or '：') && rest.Length > 2 && (rest[0] == '，' || Ends.AtStart(rest) > 0) && !IsQuoted(date, sentence)
            && !Rules.IsIn(rest[..Math.Min(30, rest.Length)]);
    }

    /// <summary>Whether something is done in the words.</summary>
    public static bool HoldsDeed(ReadOnlySpan<char> words) => Deeds.IsIn(words);

    // 2012年，… or 到2015年…; a year that runs into its noun (2021年任务) dates nothing unless a deed follows.
    private bool IsSetOff(DateToken date, int end)
    {
        if (date.Entry == DateEntry.By || date.End >= end || chars[date.End] is '，' or '：' || chars[date.End - 1] is '前' or '底' or '末' or '内' or '初')
        {
            return true;
        }

        var start = chars.AsSpan(date.End, Math.Min(24, end - date.End));
        var stop = start.IndexOfAny('，', '。');
        return Deeds.IsIn(stop < 0 ? start : start[..stop]);
    }

    private bool FollowsSubject(DateToken date, Stretch sentence)
    {
        if (date.Start <= sentence.Start || date.End >= sentence.End)
        {
            return false;
        }

        var rest = chars.AsSpan(date.End, sentence.End - date.End);
        var deed = Ends.AtStart(rest);
        return deed > 0 && (rest.Length == deed || rest[deed] is not '的') && (rest.IndexOfAny('，', '。', '；') is var stop && (stop < 0 || rest[..stop].IndexOf('的') < 0));
    }

    private bool IsQuoted(DateToken date, Stretch sentence)
    {
        var before = chars.AsSpan(sentence.Start, date.Start - sentence.Start);
        var open = before.LastIndexOfAny("《（〔");
        return open >= 0 && before[open..].IndexOfAny("》）〕") < 0 && !IsDutyBracket(sentence.Start + open, sentence.End);
    }

    // （2022年6月底前完成，A局牵头）: a bracket of duties may date them.
    private bool IsDutyBracket(int open, int end)
    {
        var close = chars.AsSpan(open, end - open).IndexOf('）');
        return chars[open] == '（' && close > 0 && Duties.IsIn(chars.AsSpan(open, close));
    }

    private bool FollowedByDone(DateToken date, int end)
    {
        var rest = chars.AsSpan(date.End, end - date.End);
        return rest.StartsWith("完成") || rest.StartsWith("全部完成") || rest.StartsWith("建成") || rest.StartsWith("到位") || rest.StartsWith("前完成") || rest.StartsWith("开始");
    }
}
