using Luoshi.Core.Model;
using Luoshi.Office.Settings;
using Luoshi.Web.Components;
using Luoshi.Web.Forms;
using Luoshi.Web.Lists;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Settings;

public partial class SettingPage
{
    private readonly SettingChange _change = new();
    private SettingState? _state;
    private IReadOnlyList<SettingFact> _history = [];
    private string? _told;
    private LocalizedText? _refused;

    [Inject]
    public required SettingStore Store { get; set; }

    [Parameter]
    public string Key { get; set; } = string.Empty;

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? CancellationToken.None;

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (_state is null && Http is not null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task ReadAsync()
    {
        _state = (await Store.StatesAsync(View.Today, Cancellation)).FirstOrDefault(state => state.Setting.Key == Key);
        _history = _state is null ? [] : [.. (await Store.HistoryAsync(Key, Cancellation)).Reverse()];
    }

    private async Task SetAsync()
    {
        if (Http is null || _state is not { } state)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        _change.Fill(state.Setting, field => filled[field], View.Today);
        if (_change.Faults.Count == 0)
        {
            var set = await _change.SetAsync(Store, state.Setting, Caller.Actor, Cancellation);
            (_refused, _told) = (set.Refusal, set.Value is { } fact ? T(SettingsTexts.Done, Words.Date(fact.From), SettingWords.Value(state.Setting, fact.Value, View)) : null);
        }

        await AnswerAsync(Http);
    }

    private async Task WithdrawAsync()
    {
        if (Http is null || _state is not { } state)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        _change.FillDay(field => filled[field], View.Today);
        if (_change.Faults.Count == 0)
        {
            var withdrawn = await _change.WithdrawAsync(Store, state.Setting, Caller.Actor, Cancellation);
            (_refused, _told) = (withdrawn.Refusal, withdrawn.Done ? T(SettingsTexts.Withdrawn) : null);
        }

        await AnswerAsync(Http);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (_told is null)
        {
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        await ReadAsync();
    }

    private FormFault? FaultOf(string field) => _change.Faults.FirstOrDefault(fault => fault.Field == field);

    private IEnumerable<Choice> Choices(Setting setting) =>
        setting is ChoiceSetting choice ? choice.Choices.Select(each => new Choice(each.Key, T(each.Value))) : [];
}
