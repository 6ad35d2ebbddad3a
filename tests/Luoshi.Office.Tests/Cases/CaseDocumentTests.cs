using System.Text.Json;
using Luoshi.Office.Cases;
using Luoshi.Office.People.Handover;
using Luoshi.Testing;

namespace Luoshi.Office.Tests.Cases;

public class CaseDocumentTests
{
    [Fact]
    public void The_document_shows_each_kind_as_its_table_is()
    {
        var path = Repository.PathOf("docs", "cases.md");
        var text = WithGenerated(File.ReadAllText(path), HandoverKind.Kind, HandoverKind.Vocabulary);
        foreach (var machine in DeliveryKinds.All)
        {
            text = WithGenerated(text, machine.Kind, machine.Vocabulary);
        }

        Assert.Null(Approved.Difference(path, text));
    }

    [Fact]
    public void The_diagram_has_every_state_and_every_way()
    {
        var diagram = CaseDiagram.Mermaid(ReportKind.Kind);

        Assert.Equal(
            """
            stateDiagram-v2
                state "起草 draft" as draft
                state "已上报 submitted" as submitted
                state "已通过 approved" as approved
                [*] --> draft
                draft --> submitted : 上报 submit
                submitted --> submitted : 催办 remind
                submitted --> draft : 退回 return
                submitted --> approved : 审核通过 approve
                approved --> [*]

            """.ReplaceLineEndings("\n"),
            diagram);
    }

    [Fact]
    public void The_description_for_the_api_tells_the_whole_table()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(CaseDescription.Of(ReportKind.Kind, ReportKind.Vocabulary)));
        var transitions = json.RootElement.GetProperty("Transitions");
        var approve = transitions[transitions.GetArrayLength() - 1];

        Assert.Equal(ReportKind.Kind.Transitions.Length, transitions.GetArrayLength());
        Assert.Equal(ReportKind.Kind.States.Length, json.RootElement.GetProperty("States").GetArrayLength());
        Assert.Equal("经办人（未办理过“上报”，不属当事单位）", approve.GetProperty("WhoMay").GetProperty("Zh").GetString());
        Assert.Equal("office clerk (not whoever did \"submit\", not of a unit concerned)", approve.GetProperty("WhoMay").GetProperty("En").GetString());
        Assert.Equal("period-closed", approve.GetProperty("Guards")[0].GetProperty("Name").GetString());
        Assert.Equal("本单位联络员", json.RootElement.GetProperty("States")[0].GetProperty("WaitingFor").GetProperty("Zh").GetString());
    }

    private static string WithGenerated(string text, CaseKind kind, CaseVocabulary vocabulary)
    {
        var (begin, end) = ($"<!-- table {kind.Code} -->", $"<!-- end {kind.Code} -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= 0 && to > from, $"docs/cases.md has no lines {begin} and {end}.");
        return $"{text[..from]}{begin}\n```mermaid\n{CaseDiagram.Mermaid(kind)}```\n\n{CaseDiagram.Table(kind, vocabulary)}{text[to..]}";
    }
}
