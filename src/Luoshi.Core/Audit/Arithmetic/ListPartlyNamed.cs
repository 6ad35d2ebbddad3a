using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A list ends in 等 and names fewer things than its number counts.</summary>
internal sealed class ListPartlyNamed : ImpliedRule
{
    public override string Code => "LS1109";

    public override LocalizedText Title => new("列举未尽", "A list that names only some");

    public override LocalizedText Help => new("需要逐项落实时，列全名称或指明由谁确定其余各项。", "Where each has to be delivered, name them all or say who decides on the rest.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var list in context.Plan.CountedLists.Where(l => l.Open && l.Members.Length < (l.High ?? l.Count)))
        {
            var words = context.Source.Slice(list.CountSpan);
            var named = Figures.Number(list.Members.Length);
            yield return Report(
                context, list.CountSpan,
                new($"“{words}”中只点名{named}项。", $"Of {words} only {named} are named."),
                [.. CountText.Lines(context, list), new($"点名{named}项 < 写明{words}", $"{named} named < {words} stated")], [.. list.Members.Select((m, i) => new RelatedSpan(m, CountText.Position(i)))]);
        }
    }
}
