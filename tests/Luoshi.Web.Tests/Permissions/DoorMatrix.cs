using System.Net;
using Luoshi.Office.Permissions;
using Luoshi.Web.Plans;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Permissions;

/// <summary>Asks at every door as every role and as nobody, and tells where the answer is not what the table says.</summary>
static class DoorMatrix
{
    /// <summary>The unit of whoever is asked as; it owes work in the example plan, so that unit roles see something.</summary>
    public const string Unit = "市科技创新委";

    // What a page answers to somebody who may see it, where it is not 200.
    private static readonly Dictionary<string, int> Found = new() { ["/begin"] = 302, ["/status/{Code:int}"] = 404 };

    public static async Task<List<string>> WrongAsync(RunningSite site, string planId)
    {
        var values = await ValuesAsync(site, planId);
        var doors = Door.Of(site.Services);
        var wrong = doors.Where(door => !door.Declared).Select(door => $"{door.Method} {door.Route}: declares no permission and is not open").ToList();
        foreach (var role in RoleTable.Codes.Append(null))
        {
            using var visitor = role is null ? site.VisitAsNobody() : await site.VisitAsAsync(Unit, role);
            foreach (var door in doors)
            {
                using var content = new FormUrlEncodedContent([new("_handler", "none")]);
                var address = door.Address(values);
                var answer = door.Method == "GET" ? await visitor.GetAsync(address) : await visitor.PostAsync(address, content);
                var expected = door.Expected(role, Found.GetValueOrDefault(door.Route, 200));
                if ((int)answer.Status != expected || (answer.Status == HttpStatusCode.Found && role is null && !answer.Location.StartsWith("/sign-in", StringComparison.Ordinal)))
                {
                    wrong.Add($"{door.Method} {door.Route} as {role ?? "nobody"}: {(int)answer.Status} {answer.Location}, expected {expected}");
                }
            }
        }

        return wrong;
    }

    private static async Task<Dictionary<string, string>> ValuesAsync(RunningSite site, string planId)
    {
        var catalogue = site.Services.GetRequiredService<PlanCatalogue>();
        var plan = await catalogue.FindAsync(planId, CancellationToken.None) ?? throw new InvalidOperationException("The example plan is not there.");
        var own = catalogue.OwnPart(plan, plan.Plan.Units.Where(unit => unit.Names.Contains(Unit)).Select(unit => unit.Id).ToHashSet()) ?? throw new InvalidOperationException($"{Unit} owes nothing in the example plan.");
        return new()
        {
            ["PlanId"] = planId,
            ["PlanKept"] = planId,
            ["TaskId"] = own.Plan.Tasks[0].Id,
            ["UnitId"] = own.Plan.Units[0].Id,
            ["path"] = "site.css",
            ["Code"] = "404",
            ["Token"] = "none",
            ["PersonId"] = "p-office",
            ["Sequence"] = "1",
        };
    }
}
