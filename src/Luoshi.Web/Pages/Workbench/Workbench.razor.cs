using System.Text;
using Luoshi.Core.Audit.Rules;
using Luoshi.Office.Permissions;
using Luoshi.Web.Plans;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Workbench;

public partial class Workbench
{
    private readonly List<string> _problems = [];
    private Draft _draft = Draft.Of(null, AuditSettings.Default);
    private bool _opened;

    [Inject]
    public required PlanCatalogue Catalogue { get; set; }

    [Inject]
    public required LuoshiWebOptions Options { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required KeptFields Kept { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>A stored plan to begin with; its text is copied into the box and stays as it is in the store.</summary>
    [SupplyParameterFromQuery(Name = "plan")]
    public string? From { get; set; }

    [SupplyParameterFromForm(FormName = "draft")]
    public string? Text { get; set; }

    /// <summary>What the pressed button asks for: to check the draft, or to keep it as a plan.</summary>
    [SupplyParameterFromForm(FormName = "draft")]
    public string? Do { get; set; }

    /// <summary>The fix whose button was pressed, as <see cref="DraftMend.Name"/> calls it.</summary>
    [SupplyParameterFromForm(FormName = "draft")]
    public string? Mend { get; set; }

    [SupplyParameterFromForm(FormName = "draft")]
    public string? Name { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? CancellationToken.None;

    protected override async Task OnInitializedAsync()
    {
        if (Text is null && Kept.Of(nameof(Text)) is { } typed)
        {
            _draft = Draft.Of(typed, Options.Audit);
            (Text, Name, _opened) = (_draft.Text, Kept.Of(nameof(Name)), true);
        }

        if (Text is not null || From is not { Length: > 0 })
        {
            return;
        }

        if (await Catalogue.FindAsync(From, View.AsOf, Cancellation) is not { } plan)
        {
            Refuse(T(WorkbenchTexts.NoSuchPlan), StatusCodes.Status422UnprocessableEntity);
        }
        else if (plan.Compilation.Source.Text.Length > Draft.MaxLength)
        {
            Refuse(T(WorkbenchTexts.PlanTooLong, plan.Title, Draft.MaxLength), StatusCodes.Status200OK);
        }
        else
        {
            _draft = Draft.Of(plan.Compilation.Source.Text, Options.Audit);
            (Text, _opened) = (_draft.Text, true);
        }
    }

    private async Task SubmitAsync()
    {
        _draft = Draft.Of(Text, Options.Audit);
        if (Mend is { Length: > 0 })
        {
            _draft = Draft.Of(DraftMend.Apply(DraftView.Of(_draft), Mend), Options.Audit);
        }

        Text = _draft.Text;
        if (Do == "keep" && Caller.May(Permission.PlansReceive))
        {
            await KeepAsync();
        }
    }

    private async Task KeepAsync()
    {
        if (_draft.Compilation is not { } compiled)
        {
            Refuse(T(_draft.IsTooLong ? WorkbenchTexts.KeepTooLong : WorkbenchTexts.KeepBlank), StatusCodes.Status422UnprocessableEntity);
            return;
        }

        var name = DraftName.Of(Name is { Length: > 0 } ? Name : compiled.Plan.Document.Title);
        var reception = await Catalogue.ReceiveAsync(name, Encoding.UTF8.GetBytes(_draft.Text), Caller.Actor, Cancellation);
        if (reception.Receipt is { } receipt)
        {
            Navigation.NavigateTo(PlanLinks.Reader(receipt.PlanId));
            return;
        }

        foreach (var finding in reception.Findings)
        {
            Refuse($"{finding.Code} {T(finding.Message)}", StatusCodes.Status422UnprocessableEntity);
        }
    }

    private void Refuse(string problem, int status)
    {
        _problems.Add(problem);
        if (Http is not null)
        {
            Http.Response.StatusCode = status;
        }
    }
}
