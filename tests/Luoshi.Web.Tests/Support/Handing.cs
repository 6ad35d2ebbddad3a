using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.People.Handover;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Support;

/// <summary>Hand-overs of posts in the database of a running server, opened by whoever was hired under a user name.</summary>
static class Handing
{
    /// <summary>The post that <see cref="Staff.HireAsync"/> makes for a role of somebody.</summary>
    public static string PostOf(string userName, string role) => $"post-{userName}-{role}";

    /// <summary>Opens a hand-over of a post; one that waits for its proposal.</summary>
    public static async Task<OpenCase> OpenAsync(IServiceProvider services, string userName, string post)
    {
        var cases = services.GetRequiredService<CaseStore>();
        var today = ChinaTime.Today(services.GetRequiredService<TimeProvider>());
        var who = await services.GetRequiredService<AccountStore>().PrincipalOfAsync("a-" + userName, today) ?? throw new InvalidOperationException($"There is no {userName}.");
        var asked = new CaseAsked(HandoverKind.Kind.Code, cases.NewRequestId(), ImmutableDictionary<string, string>.Empty.Add(HandoverData.Post, post));
        return Assert.IsType<CaseDone>(await cases.OpenAsync(asked, who, "127.0.0.1")).Case;
    }
}
