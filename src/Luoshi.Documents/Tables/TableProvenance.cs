using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;

namespace Luoshi.Documents.Tables;

/// <summary>Says of every table which document it was read from, as of which day and by what program.</summary>
/// <param name="AsOf">The day for which the table holds.</param>
/// <param name="CompiledBy">Program and version.</param>
/// <param name="Language">Language of the labels: "zh" or "en".</param>
public sealed record TableProvenance(DateOnly AsOf, string CompiledBy, string Language)
{
    /// <summary>What whoever reads the table must know first, such as that its data is made up; null where there is nothing.</summary>
    public LocalizedText? Warning { get; init; }

    /// <summary>The lines for one compilation; what the document does not state is left out.</summary>
    public ImmutableArray<TableFact> For(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var document = compilation.Plan.Document;
        var facts = ImmutableArray.CreateBuilder<TableFact>();
        Optional(facts, "注意", "Note", Warning?.For(Language));
        facts.Add(Fact("来源文件", "Source document", document.Title));
        Optional(facts, "发文字号", "Document number", document.DocumentNumber);
        Optional(facts, "发文机关", "Issued by", document.Issuer);
        Optional(facts, "成文日期", "Dated", document.Issued is PlanDate issued ? PlanDateText.Format(issued, before: false, Language) : null);
        facts.Add(Fact("源文件名", "File", compilation.Source.Name));
        facts.Add(new TableFact(Word("截至日期", "As of"), TableCell.Of(AsOf)));
        facts.Add(Fact("编制", "Compiled by", CompiledBy));
        return facts.ToImmutable();
    }

    private void Optional(ImmutableArray<TableFact>.Builder facts, string zh, string en, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            facts.Add(Fact(zh, en, value));
        }
    }

    private TableFact Fact(string zh, string en, string value) => new(Word(zh, en), TableCell.Of(value));

    private string Word(string zh, string en) => new LocalizedText(zh, en).For(Language);
}
