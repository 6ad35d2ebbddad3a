using System.Globalization;
using Luoshi.Office.Inbox;
using Luoshi.Office.Permissions;
using Luoshi.Office.Plans;
using Luoshi.Web.Plans;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Home;

/// <summary>What is wrong with an upload, and what to do.</summary>
public sealed record UploadProblem(string What, string? Mend = null);

public partial class Home
{
    private const int HistoryShown = 50;
    private const int Megabyte = 1024 * 1024;

    private readonly List<UploadProblem> _problems = [];
    private IReadOnlyList<PlanSummary> _plans = [];
    private IReadOnlyList<PlanEvent> _history = [];
    private IReadOnlyList<InboxEntry> _waiting = [];
    private string? _deleted;

    [Inject]
    public required PlanStore Store { get; set; }

    [Inject]
    public required PlanCatalogue Catalogue { get; set; }

    [Inject]
    public required LuoshiWebOptions Options { get; set; }

    [Inject]
    public required OwnPlans Plans { get; set; }

    [Inject]
    public required Waiting Waiting { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [SupplyParameterFromForm(FormName = "upload")]
    public IFormFile? File { get; set; }

    /// <summary>Number of the event that a deletion left, to say what was deleted.</summary>
    [SupplyParameterFromQuery(Name = "deleted")]
    public string? Deleted { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _waiting = await Waiting.EntriesAsync();
        _plans = await Plans.ListAsync(View.AsOf);
        _history = Caller.Scope.SeesEverything ? await Store.HistoryAsync(HistoryShown) : [];
        _deleted = _history.FirstOrDefault(entry => entry.Kind == PlanEventKind.Deleted && entry.PlanId == Deleted)?.Name;
    }

    private async Task UploadAsync()
    {
        if (File is null || File.FileName.Length == 0)
        {
            Refuse(new UploadProblem(T(HomeTexts.NoFile)));
            return;
        }

        var name = Path.GetFileName(File.FileName.Replace('\\', '/'));
        if (Check(name, File.Length) is { } problem)
        {
            Refuse(problem);
            return;
        }

        var cancellation = Http?.RequestAborted ?? CancellationToken.None;
        using var content = new MemoryStream((int)File.Length);
        await File.CopyToAsync(content, cancellation);
        var reception = await Catalogue.ReceiveAsync(name, content.ToArray(), Caller.Actor, cancellation);
        if (reception.Receipt is null)
        {
            Refuse([.. reception.Findings.Select(finding => new UploadProblem($"{finding.Code} {T(finding.Message)}", T(finding.Help)))]);
            return;
        }

        Navigation.NavigateTo(PlanLinks.Reader(reception.Receipt.PlanId));
    }

    private bool Acts => Caller.May(Permission.DraftsCheck) || Caller.May(Permission.PlansDelete);

    private UploadProblem? Check(string name, long length)
    {
        if (length > Options.MaxUploadBytes)
        {
            return new UploadProblem(T(HomeTexts.TooLarge, name, Megabytes(length), Options.MaxUploadBytes / Megabyte));
        }

        if (!name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return new UploadProblem(T(HomeTexts.NotText, name));
        }

        return length == 0 ? new UploadProblem(T(HomeTexts.EmptyFile, name)) : null;
    }

    private void Refuse(params UploadProblem[] problems)
    {
        _problems.AddRange(problems);
        if (Http is not null)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }

    private static string Kilobytes(long size) => Math.Max(1, (size + 512) / 1024).ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(long size) => ((double)size / Megabyte).ToString("0.0", CultureInfo.InvariantCulture);
}
