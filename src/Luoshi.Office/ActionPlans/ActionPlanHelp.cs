using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Record;
using Luoshi.Office.Waiting;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.ActionPlans;

/// <summary>The help that an action plan needs, matched with the requests for assistance that were made for the same piece of work.</summary>
internal static class ActionPlanHelp
{
    private static readonly ImmutableArray<string> Settled = [AssistanceKind.Agreed, AssistanceKind.Delivered, "done", "released"];

    /// <summary>What is needed and not agreed to, with why.</summary>
    public static async Task<IReadOnlyList<LocalizedText>> OpenAsync(OfficeDb db, CaseSnapshot snapshot, ActionPlanContent content, CancellationToken cancellation)
    {
        var needed = content.Steps.SelectMany((step, at) => step.Help.Select(help => (Step: at + 1, Help: help))).ToList();
        if (needed.Count == 0)
        {
            return [];
        }

        var about = "duty:" + snapshot.Data.GetValueOrDefault(ActionPlanData.Duty);
        var requests = await db.Set<CaseFile>().AsNoTracking().Where(file => file.Kind == AssistanceKind.Kind.Code && file.About == about && file.OwnerUnit == snapshot.OwningUnit).ToListAsync(cancellation);
        return [.. needed.Select(each => Why(each.Step, each.Help, requests)).OfType<LocalizedText>()];
    }

    /// <summary>The help for which no request was made yet.</summary>
    public static IEnumerable<HelpLine> NotAsked(ActionPlanContent content, IEnumerable<CaseFile> requests) =>
        content.Steps.SelectMany(step => step.Help).Where(help => !requests.Any(request => IsFor(request, help))).Distinct();

    private static LocalizedText? Why(int step, HelpLine help, IEnumerable<CaseFile> requests)
    {
        var states = requests.Where(request => IsFor(request, help)).Select(request => request.State).ToList();
        return states.Exists(state => Settled.Contains(state))
            ? null
            : states.Count == 0 || states.TrueForAll(state => state == AssistanceKind.Withdrawn)
                ? new($"步骤{step}所需协办“{help.What}”尚未向对方提出，请先提出协办请求。", $"The help of step {step}, \"{help.What}\", was not asked for yet: ask the unit first.")
                : new($"步骤{step}所需协办“{help.What}”对方尚未同意，请等答复、修改或报请协调。", $"The help of step {step}, \"{help.What}\", is not agreed to yet: wait, change it or refer it to the office.");
    }

    internal static bool IsFor(CaseFile request, HelpLine help)
    {
        var data = CaseJson.Data(request.OpeningData);
        return request.UnitConcerned == help.UnitId && data.GetValueOrDefault(AssistanceData.What)?.Trim() == help.What.Trim();
    }
}
