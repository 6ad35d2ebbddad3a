using Luoshi.Office.Reports;
using Luoshi.Web.Pages.Returns;

namespace Luoshi.Web.Tests.Reports;

public class LineLabelsTests
{
    [Fact]
    public void Lines_of_the_same_name_are_told_apart_by_their_work_and_where_that_is_the_same_by_their_day()
    {
        var beginning = new string('长', 40);
        ReturnLine[] lines =
        [
            Line(1, LineKind.Work, "p/k1", "K01", "建设学校"), Line(2, LineKind.Milestone, "p/k1", "1", "选址", new(2013, 6, 1)),
            Line(3, LineKind.Work, "p/k2", "K02", "建设医院"), Line(4, LineKind.Milestone, "p/k2", "1", "选址", new(2013, 6, 1)),
            Line(5, LineKind.Milestone, "p/k2", "1", "选址", new(2013, 9, 1)), Line(6, LineKind.Target, "p/k2", "T01", beginning + "床位"), Line(7, LineKind.Target, "p/k2", "T01", beginning + "医生"),
        ];

        var choices = LineLabels.Of(lines);

        Assert.Equal(lines.Select(line => line.Id), choices.Select(choice => choice.Value));
        Assert.Equal(("K01 建设学校", "K01 · 1 选址"), (choices[0].Label, choices[1].Label));
        Assert.Contains("2013-09-01", choices[4].Label, StringComparison.Ordinal);
        Assert.Contains("医生", choices[6].Label, StringComparison.Ordinal);
        Assert.Equal(lines.Length, choices.Select(choice => choice.Label).Distinct().Count());
    }

    private static ReturnLine Line(int order, LineKind kind, string duty, string number, string title, DateOnly? due = null) => new()
    {
        Id = $"l{order}",
        CaseId = "c",
        Order = order,
        Kind = kind,
        Duty = duty,
        ItemId = $"{duty}/{order}",
        Number = number,
        Title = title,
        Unit = string.Empty,
        DueOn = due,
    };
}
