using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Support;

/// <summary>People with real accounts in the database of a running server, for tests of what they do and see.</summary>
static class Staff
{
    public const string Password = "松柏-常青-之歌-1949";

    private static readonly DateOnly Since = new(2012, 1, 1);

    /// <summary>A person with an account who holds a post of each role in a unit; the one of that user name where there is one already.</summary>
    /// <returns>The account.</returns>
    public static async Task<string> HireAsync(IServiceProvider services, string userName, string name, string unit, params string[] roles)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        await using var db = await services.GetRequiredService<IDbContextFactory<OfficeDb>>()
            .OpenAsync(new Act(Actor.System("test"), "test.hire", "person:" + userName, clock.GetUtcNow()));
        if (await db.Set<Account>().AnyAsync(account => account.UserName == userName))
        {
            return "a-" + userName;
        }

        var now = clock.GetUtcNow();
        var unitId = "u-" + unit;
        if (!await db.Set<UnitFact>().AnyAsync(fact => fact.Subject == unitId))
        {
            db.Add(new UnitFact { Subject = unitId, StatementId = unitId, Revision = 1, From = Since, RecordedAt = now, RecordedBy = "测试", Name = unit, FullName = unit, ShortNames = string.Empty });
        }

        db.Add(new Person { Id = "p-" + userName, Name = name });
        foreach (var role in roles)
        {
            var post = $"post-{userName}-{role}";
            db.Add(new Post { Id = post, UnitId = unitId, Title = Roles.Find(role)?.Name.Zh ?? role, RoleCode = role });
            db.Add(new HoldingFact { Subject = "p-" + userName, StatementId = post, Revision = 1, From = Since, RecordedAt = now, RecordedBy = "测试", PostId = post, Kind = HoldingKind.Regular, Reason = "任命" });
        }

        db.Add(new Account
        {
            Id = "a-" + userName,
            PersonId = "p-" + userName,
            UserName = userName,
            FoldedName = UserNames.Fold(userName),
            PasswordHash = Passwords.Hash(Password, 100_000),
            CreatedAt = now,
        });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Another test class hired the same person on the shared server at the same moment; anything else fails again.
            await using var again = await services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync();
            if (!await again.Set<Account>().AnyAsync(account => account.UserName == userName))
            {
                throw;
            }
        }

        return "a-" + userName;
    }

    /// <summary>Signs somebody in as their browser would be after the forms: what the session cookie holds.</summary>
    public static Task<string> SessionAsync(IServiceProvider services, string accountId) =>
        services.GetRequiredService<SessionStore>().OpenAsync(accountId, "127.0.0.1", "test");

    /// <summary>Somebody of the office who may do whatever the office does: they clerk and they head it.</summary>
    public static async Task<string> OfficeAsync(IServiceProvider services) =>
        await SessionAsync(services, await HireAsync(services, "office", "陈一", "市改革办", Roles.OfficeClerk, Roles.OfficeHead));
}
