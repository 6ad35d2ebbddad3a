using System.Globalization;
using Luoshi.Core.Amendments.Consolidating;
using Luoshi.Core.Amendments.Differences;
using Luoshi.Core.Text;
using Luoshi.Office.Amendments;
using Luoshi.Web.Forms;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Amendments;

public partial class ReviewAmendment
{
    private const string DayField = "effective";

    /// <summary>More lines of an amending document than these nobody reads on this page.</summary>
    private const int MostLines = 2_000;

    private readonly List<FormFault> _faults = [];
    private readonly Signature _signature = new();
    private Review? _review;
    private string _day = string.Empty;

    [Inject]
    public required AmendmentStore Store { get; set; }

    [Inject]
    public required PlanCatalogue Catalogue { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [SupplyParameterFromQuery(Name = "amendment")]
    public string? Id { get; set; }

    /// <summary>Set by the form: what has just been decided.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? CancellationToken.None;

    private SourceDocument Notice => _review?.Consolidation.Notice.Source ?? SourceDocument.FromText(string.Empty, string.Empty);

    private bool IsAccepted => _review?.Amendment.Effective is not null;

    private int Troubles => _review?.Consolidation.Instructions.Count(each => each.Trouble != PlacementTrouble.None) ?? 0;

    private string Own => View.IsEnglish ? "en" : "zh-CN";

    protected override async Task OnInitializedAsync()
    {
        if (Loaded.State.Record.All.FirstOrDefault(kept => kept.Id == Id) is not { } amendment)
        {
            return;
        }

        var (issued, compiling) = await Catalogue.IssuedAsync(Loaded, Cancellation);
        _review = Review.Of(Loaded, amendment, issued, compiling);
        _day = _review.Effective is { } day ? Components.Words.Date(day) : string.Empty;
    }

    private async Task DecideAsync()
    {
        if (Http is null || _review is null)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        var what = filled["do"].ToString();
        _signature.Fill(field => filled[field]);
        _day = what == "withdraw" ? _day : filled[DayField].ToString().Trim();
        var day = DateOnly.TryParseExact(_day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        if (what == "accept" && day is null)
        {
            _faults.Add(new FormFault(DayField, AmendmentsTexts.DayBlank));
        }

        _faults.AddRange(_signature.Faults());
        if (_faults.Count > 0 || what is not ("accept" or "decline" or "withdraw"))
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        var (plan, id) = (Loaded.Stored.ContentHash, _review.Amendment.Id);
        _ = what switch
        {
            "accept" => await Store.AcceptAsync(plan, id, day.GetValueOrDefault(), Caller.Actor, _signature.Reason, Cancellation),
            "decline" => await Store.DeclineAsync(plan, id, Caller.Actor, _signature.Reason, Cancellation),
            _ => await Store.WithdrawAsync(plan, id, Caller.Actor, _signature.Reason, Cancellation),
        };
        Navigation.NavigateTo(PlanLinks.Amendment(Loaded.Id, id) + "&done=" + what);
    }

    private int Line(TextSpan span) => Notice.LineOf(span.Start);

    // What stood before can be looked at on the day before; while nothing is accepted, in the plan as it is.
    private string? OldPlace(PlanChange change) => change.OldId is not { } id || _review is null ? null
        : IsAccepted && _review.Effective is { } day && day > DateOnly.MinValue ? PlanLinks.ItemOn(Loaded.Id, id, day.AddDays(-1))
        : Index.Item(id) is { } item ? PlanLinks.Item(Loaded.Id, item.Number) : null;

    private string? NewPlace(PlanChange change) => change.NewId is { } id && IsAccepted && _review?.Effective is { } day ? PlanLinks.ItemOn(Loaded.Id, id, day) : null;

    private string Label(string field) => T(Signature.Name(field) ?? AmendmentsTexts.Effective);
}
