using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>A piece of work with no figure, no date and no product that could be looked at.</summary>
internal sealed class NothingToCheck : AuditRule
{
    // Words for making something that exists afterwards and can be shown.
    private static readonly WordList Products =
    [
        "制定", "制订", "编制", "出台", "印发", "建立", "设立", "组建", "成立", "建成", "完成", "搭建", "建设", "创建", "启动", "开通", "上线", "开展",
        "剔除", "免于", "免征", "赋予", "可不", "实行", "推行", "纳入", "下放", "调整为", "延长", "给予", "办理", "自动", "应当", "划定", "审批", "审计", "核发", "通报", "奖励", "备案", "报送", "普查", "排查", "摸底",
        "清单", "台账", "名单", "举办", "实施", "设置", "公布", "公示", "发布", "评选", "遴选", "试点", "打造", "构建", "培训", "检查", "查处", "配备", "免收", "减免", "补贴", "补助", "允许", "取消", "不得",
    ];

    // Words that say which way to go and not how far.
    private static readonly WordList Directions =
    [
        "加强", "推进", "促进", "提升", "提高", "完善", "强化", "优化", "深化", "加快", "大力", "积极", "进一步", "支持", "鼓励", "引导", "探索", "推动", "发挥", "着力", "努力", "持续", "坚持", "健全",
        "增强", "突出", "注重", "充分", "扩大", "拓展", "改善", "营造", "加大", "吸纳", "创造", "重视", "倡导", "激发", "培育", "逐步", "全面", "不断", "牢固", "树立", "丰富", "带动", "助力", "确保", "切实", "严格", "规范",
    ];

    public override string Code => "LS2009";

    public override FindingLevel Level => FindingLevel.Info;

    public override LocalizedText Title => new("任务无从检查", "Work with nothing to check");

    public override LocalizedText Help => new("写明要形成什么成果、达到什么数量、什么时候完成。", "State a product, a quantity or a date.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var dated = context.Plan.Dates.Select(d => d.Line).ToHashSet();
        foreach (var task in context.Plan.Tasks.Where(t => t.TargetIds.IsEmpty && t.MilestoneIds.IsEmpty))
        {
            var last = context.Source.LineOf(Math.Max(task.Work.Start, task.Work.End - 1));
            var text = context.Source.Text.AsSpan(task.Work.Start, task.Work.Length);
            if (Products.IsIn(text) || context.IsTerms(context.SectionOfLine(task.Line)) || !IsVague(text) || Enumerable.Range(task.Line, Math.Max(last - task.Line + 1, 1)).Any(dated.Contains))
            {
                continue;
            }

            yield return Report(
                context, task.Span.Length > 0 ? task.Span : context.Source.LineSpan(task.Line),
                new($"“{AuditContext.Short(task.Title)}”没有数量、日期或可以查看的成果。", $"{AuditContext.Short(task.Title)}: no figure, date or product that could be checked."));
        }
    }

    // At least half of the clauses open with a word of direction.
    private static bool IsVague(ReadOnlySpan<char> text)
    {
        int clauses = 0, vague = 0;
        foreach (var range in text.SplitAny('，', '。', '；'))
        {
            var clause = text[range].Trim();
            clauses += clause.IsEmpty ? 0 : 1;
            vague += Directions.AtStart(clause) > 0 ? 1 : 0;
        }

        return vague * 2 >= clauses;
    }
}
