using System.Net;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Luoshi.Web.Plans;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace Luoshi.Web.Tests.Lists;

public sealed class DownloadTests(SharedSite shared)
{
    public static TheoryData<string> Workbooks() =>
        ["targets", "tasks", "units", "matrix", "timeline", "projects", "findings", "responsibilities", "project-table"];

    [Theory]
    [MemberData(nameof(Workbooks))]
    public async Task Every_workbook_opens_has_its_header_and_says_where_it_comes_from(string name)
    {
        var file = await FileAsync(name + ".xlsx");
        using var stream = new MemoryStream(file);
        Assert.Equal(2, stream.GetSheetNames().Count);
        var provenance = stream.Query(sheetName: "来源 Provenance").Cast<IDictionary<string, object>>().ToDictionary(row => $"{row["A"]}", row => row["B"]);
        Assert.Equal((await PlanAsync()).Title, provenance["来源文件"]);
        Assert.StartsWith("Luoshi ", (string)provenance["编制"], StringComparison.Ordinal);
        Assert.Equal(file, await FileAsync(name + ".xlsx"));
    }

    [Fact]
    public async Task The_workbook_of_targets_holds_the_figures_as_figures()
    {
        var plan = await PlanAsync();
        using var stream = new MemoryStream(await FileAsync("targets.xlsx"));
        var rows = stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Where(row => row["编号"] is string).ToList();
        Assert.Equal(plan.Plan.Targets.Select(target => target.Number), rows.Select(row => (string)row["编号"]));
        Assert.Equal(plan.Plan.Targets.Select(target => target.Low), rows.Select(row => row["下限"] is double low ? (decimal?)low : null));
    }

    [Fact]
    public async Task A_workbook_holds_exactly_what_the_filtered_page_shows()
    {
        using var stream = new MemoryStream(await FileAsync("units.xlsx?role=lead&sort=-lead"));
        var names = stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Select(row => row["单位"]).OfType<string>().ToList();
        var view = Pages.Units.UnitsView.From((await PlanAsync()).Compilation, (await PlanAsync()).Index, Asked.For("role=lead&sort=-lead"));
        Assert.NotEmpty(names);
        Assert.Equal(view.Rows.Select(row => row.Unit.Name), names);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1066")]
    public async Task A_table_of_projects_for_a_year_that_the_plan_does_not_have_is_not_found(string year)
    {
        using var visitor = shared.Site.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{shared.Plan}/project-table.xlsx?year={year}")).Status);
    }

    [Theory]
    [InlineData("responsibilities.docx")]
    [InlineData("project-table.docx")]
    [InlineData("project-table.docx?year=2014")]
    public async Task Tables_for_printing_open_and_hold_a_table(string name)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await FileAsync(name)), isEditable: false);
        Assert.Single(document.MainDocumentPart?.Document?.Body?.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>() ?? []);
    }

    [Fact]
    public async Task The_table_of_responsibilities_names_every_unit_that_owes_anything()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await FileAsync("responsibilities.docx")), isEditable: false);
        var text = document.MainDocumentPart?.Document?.Body?.InnerText ?? string.Empty;
        var plan = await PlanAsync();
        var names = plan.Plan.Responsibilities.Select(owed => plan.Index.Item<Core.Model.Unit>(owed.UnitId)?.Name ?? owed.Name).Distinct().ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plan.json", "application/json")]
    [InlineData("findings.json", "application/json")]
    [InlineData("findings.sarif", "application/sarif+json")]
    public async Task Data_files_are_json_of_their_kind(string name, string type)
    {
        using var visitor = shared.Site.Visit();
        var answer = await visitor.GetAsync($"{shared.Plan}/{name}");
        Assert.Equal(type, answer.Response.Content.Headers.ContentType?.MediaType);
        using var json = JsonDocument.Parse(await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Fact]
    public async Task Findings_can_be_read_as_text_in_both_languages()
    {
        var zh = Encoding.UTF8.GetString(await FileAsync("findings.txt?lang=zh"));
        var en = Encoding.UTF8.GetString(await FileAsync("findings.txt?lang=en"));
        Assert.NotEmpty(zh);
        Assert.NotEqual(zh, en);
    }

    [Fact]
    public async Task A_file_carries_the_name_of_its_plan()
    {
        using var visitor = shared.Site.Visit();
        var answer = await visitor.GetAsync($"{shared.Plan}/responsibilities.docx");
        var disposition = answer.Response.Content.Headers.ContentDisposition;
        Assert.Equal("attachment", disposition?.DispositionType);
        Assert.StartsWith((await PlanAsync()).Title[..6], disposition?.FileNameStar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plans/none/targets.xlsx")]
    [InlineData("/plans/none/plan.json")]
    public async Task Files_of_a_plan_that_is_not_there_are_not_there(string path)
    {
        using var visitor = shared.Site.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
    }

    private async Task<LoadedPlan> PlanAsync() =>
        await shared.Site.Services.GetRequiredService<PlanCatalogue>().FindAsync(shared.PlanId, TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException("The example plan is not there.");

    private async Task<byte[]> FileAsync(string name)
    {
        using var visitor = shared.Site.Visit();
        var answer = await visitor.GetAsync($"{shared.Plan}/{name}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
