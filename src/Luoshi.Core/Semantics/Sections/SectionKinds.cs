using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Sections;

/// <summary>Tells from its title what a section is for.</summary>
internal static class SectionKinds
{
    private static readonly WordList Background =
        ["发展基础", "工作基础", "现实基础", "建设基础", "面临形势", "形势", "现状", "问题与成因分析", "原因分析", "成因分析", "存在的问题", "存在的主要问题", "问题和不足", "困难和问题", "背景", "重大意义", "重要意义", "存在问题", "主要问题", "发展环境", "主要成效", "工作回顾", "重要性", "必要性", "总则", "编制依据"];

    private static readonly WordList Reached = ["如期实现", "圆满完成", "成效显著", "取得显著成效", "取得重大成就", "取得积极进展", "成就显著"];

    private static readonly WordList Guidance =
        ["总体思路", "指导思想", "基本原则", "总体要求", "工作原则", "实施原则", "总体思想", "发展思路", "战略定位", "总体目标和要求", "基本要求", "工作思路", "思路与原则", "的思路", "的原则", "思路和原则", "总体原则", "发展原则", "指导原则"];

    private static readonly WordList Goals = ["目标", "主要指标", "指标体系", "预期成效"];

    private static readonly WordList Safeguards =
        ["保障措施", "组织保障", "保障机制", "组织领导", "组织实施", "工作要求", "有关要求", "实施保障", "强化保障", "落实工作责任", "落实责任", "责任落实", "监督检查", "督导", "督查", "考核", "宣传", "总结推广", "政策配套", "资金投入", "资金保障", "保障制度", "组织机构", "舆论"];

    private static readonly WordList Work = ["任务", "范围", "步骤", "举措", "重点工作", "工程", "行动", "项目"];

    /// <summary>What the title says; null when it says nothing and the section above decides.</summary>
    public static SectionKind? FromTitle(string title, SectionKind? parent)
    {
        if (Goals.AtEnd(title) > 0 || (title.Length <= 12 && title.Contains("目标", StringComparison.Ordinal) && !title.Contains("责任", StringComparison.Ordinal)))
        {
            return SectionKind.Goals;
        }

        if (title.Length <= 14 && Background.AtEnd(title) > 0)
        {
            return SectionKind.Background;
        }

        if (parent is not SectionKind.Goals && title.Length <= 24 && Reached.AtEnd(title) > 0)
        {
            return SectionKind.Background;
        }

        if (title.Length <= 16 && Guidance.AtEnd(title) > 0)
        {
            return SectionKind.Guidance;
        }

        // Under a heading of work, 加强宣传 or 资金保障 is a task like the others.
        if (parent is null or SectionKind.Safeguards && Safeguards.IsIn(title))
        {
            return SectionKind.Safeguards;
        }

        return parent is SectionKind.Guidance or SectionKind.Background or null && Work.IsIn(title) ? SectionKind.Work : null;
    }
}
