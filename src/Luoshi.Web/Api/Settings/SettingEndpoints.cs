using Luoshi.Office.Permissions;
using Luoshi.Office.Settings;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.Settings;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Settings;

/// <summary>Thresholds and time limits that the office sets for itself.</summary>
internal static class SettingEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        var settings = api.MapGroup("/settings").WithTags("参数 / Settings");
        settings.MapGet("", async (HttpContext http, SettingStore store, Viewpoint view) =>
                Paging.Send(http, await store.StatesAsync(view.Today, http.RequestAborted), state => state.Setting.Key, SettingResource.Of))
            .Says("listSettings", new("参数清单", "List settings")).Lists<SettingResource>().Allow(Permission.SettingsRead);
        settings.MapGet("{key}", async (HttpContext http, string key, SettingStore store, Viewpoint view) => await FindAsync(http, key, store, view) is { } state
                ? Results.Ok(new SettingDetailResource(SettingResource.Of(state), [.. (await store.HistoryAsync(key, http.RequestAborted)).Select(SettingValueResource.Of)]))
                : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getSetting", new("读取一项参数及其历次设定", "Read a setting and its history")).Answers<SettingDetailResource>().Fails(ProblemKinds.NotFound).Allow(Permission.SettingsRead);
        settings.MapPost("{key}/values", (HttpContext http, string key, SettingBody body, SettingStore store, Viewpoint view, Caller caller) => ChangeAsync(
                http, key, store, view, (change, setting) => change.Fill(setting, field => field switch { SettingChange.ValueField => body.Value, SettingChange.FromField => body.From, _ => body.Reason }, view.Today),
                (change, setting) => change.SetAsync(store, setting, caller.Actor, http.RequestAborted)))
            .Says("setSetting", new("设定参数自某日起的值", "Set a setting from a day on")).Takes(SettingBody.Example)
            .Answers<SettingResource>().Fails(ProblemKinds.NotFound, ProblemKinds.Invalid).Changes().Allow(Permission.SettingsChange);
        settings.MapPost("{key}/withdrawal", (HttpContext http, string key, SettingWithdrawalBody body, SettingStore store, Viewpoint view, Caller caller) => ChangeAsync(
                http, key, store, view, (change, _) => change.FillDay(field => field == SettingChange.FromField ? body.From : body.Reason, view.Today),
                (change, setting) => change.WithdrawAsync(store, setting, caller.Actor, http.RequestAborted)))
            .Says("withdrawSetting", new("撤回参数自某日起的值", "Take back a value set from a day on")).Takes(SettingWithdrawalBody.Example)
            .Answers<SettingResource>().Fails(ProblemKinds.NotFound, ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.SettingsChange);
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http, string key, SettingStore store, Viewpoint view, Action<SettingChange, Setting> fill, Func<SettingChange, Setting, Task<Office.Shared.Outcome<SettingFact>>> change)
    {
        if (SettingList.Find(key) is not { } setting)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var asked = new SettingChange();
        fill(asked, setting);
        if (asked.Faults.Count > 0)
        {
            return Problem.Invalid(http, asked.Faults.Select(Signing.Of));
        }

        return await change(asked, setting) is { Done: false } refused
            ? Problem.Of(http, ProblemKinds.Conflict, refused.Refusal)
            : await FindAsync(http, key, store, view) is { } state ? Results.Ok(SettingResource.Of(state)) : Problem.Of(http, ProblemKinds.NotFound);
    }

    private static async Task<SettingState?> FindAsync(HttpContext http, string key, SettingStore store, Viewpoint view) =>
        (await store.StatesAsync(view.Today, http.RequestAborted)).FirstOrDefault(state => state.Setting.Key == key);
}
