using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Web.Permissions;
using Luoshi.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Permissions;

/// <summary>Looks through every page and endpoint that shows data of persons or enterprises, and tells which did not leave one entry in the audit trail.</summary>
static class LookThrough
{
    // What these permissions open is about persons or enterprises, unless it is said here that it is not.
    private static readonly Permission[] Guarded = [Permission.PeopleRead, Permission.AccountsManage, Permission.EvidenceRead, Permission.TrailRead];

    private static readonly Dictionary<string, string> ShowsNobody = new()
    {
        ["/people/units"] = "units alone",
        ["/people/units.xlsx"] = "units alone",
        ["/people/groups"] = "units alone",
        ["/people/host"] = "units and posts alone",
        ["/api/v1/units/"] = "units alone",
        ["/api/v1/unit-groups/"] = "units alone",
        ["/api/v1/office-host/"] = "units and posts alone",
        ["/api/v1/posts/"] = "posts alone",
        ["/people/invite"] = "an empty form",
    };

    public static async Task<List<string>> WrongAsync(RunningSite site, string planId)
    {
        var values = await DoorMatrix.ValuesAsync(site, planId);
        var wrong = new List<string>();
        foreach (var (door, noted) in Doors(site))
        {
            var permission = door.Permission;
            if (noted is null)
            {
                if (permission is { } about && Guarded.Contains(about) && !ShowsNobody.ContainsKey(door.Route))
                {
                    wrong.Add($"{door.Route}: shows what {about.Code()} opens and does not say how a look is noted");
                }

                continue;
            }

            var role = RoleTable.Codes.First(role => permission is { } needed && RoleTable.Of(role).Contains(needed));
            using var visitor = await site.VisitAsAsync(DoorMatrix.Unit, role);
            var before = await LastAsync(site);
            var answer = await visitor.GetAsync(door.Address(values));
            var account = $"a-{role}-{DoorMatrix.Unit}";
            if ((int)answer.Status != 200)
            {
                wrong.Add($"{door.Route}: {answer.Status}, so that nothing was looked at");
            }
            else if (await SinceAsync(site, before, entry => entry.Action == noted.Action && entry.AccountId == account) is var left && left != 1)
            {
                wrong.Add($"{door.Route}: a look left {(left == 0 ? "no entry" : $"{left} entries")} {noted.Action}");
            }
        }

        return wrong;
    }

    /// <summary>How many ways in are looked through.</summary>
    public static int Count(RunningSite site) => Doors(site).Count(pair => pair.Noted is not null);

    private static IEnumerable<(Door Door, NotedAttribute? Noted)> Doors(RunningSite site)
    {
        var noted = site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<NotedAttribute>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .GroupBy(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/')).ToDictionary(group => group.Key, group => group.First().Metadata.GetMetadata<NotedAttribute>());
        return Door.Of(site.Services).Where(door => door.Method == "GET").Select(door => (door, noted.GetValueOrDefault(door.Route)));
    }

    private static async Task<long> LastAsync(RunningSite site)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync();
        return await db.Set<TrailHead>().Select(head => head.Sequence).SingleAsync();
    }

    private static async Task<int> SinceAsync(RunningSite site, long before, Func<TrailEntry, bool> fits)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync();
        return (await db.Set<TrailEntry>().AsNoTracking().Where(entry => entry.Sequence > before).ToListAsync()).Count(fits);
    }
}
