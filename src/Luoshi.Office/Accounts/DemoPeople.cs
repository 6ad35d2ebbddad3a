using Luoshi.Office.Calendar;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>
/// Brings in people for trying the program out: one for every role, all invented and marked so, in the units of the example plan, with
/// one password for all that anybody may know. Never beside real accounts.
/// </summary>
public sealed class DemoPeople(IDbContextFactory<OfficeDb> databases, SettingStore settings, TimeProvider clock)
{
    /// <summary>The password of all of them. It protects nothing.</summary>
    public const string Password = "lantern-river-sycamore";

    /// <summary>The programme whose host they are declared for.</summary>
    public const string ProgrammeId = "gaoxinqu-2012";

    private static readonly DateOnly UnitsSince = new(2009, 9, 1);
    private static readonly DateOnly PostsSince = new(2012, 7, 24);

    /// <summary>The names to sign in with, and in which role.</summary>
    public static IEnumerable<(string UserName, string RoleCode)> SignIns => DemoCast.People.Select(person => (person.UserName, person.RoleCode));

    /// <summary>Brings them in, all or none. False where there are accounts already: demo people, or real ones.</summary>
    public async Task<bool> BringInAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var by = Actor.System("demo");
        await using var db = await databases.OpenAsync(new Act(by, "accounts.bring-in-demo", "accounts:demo", now), cancellation);
        if (await db.Set<Account>().AnyAsync(cancellation))
        {
            return false;
        }

        var limits = await settings.OnAsync(ChinaTime.DateOf(now), null, cancellation);
        AddUnits(db, by, now);
        AddPeople(db, by, now, limits.Get(AccountSettings.HashIterations));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node brought them in at the same moment; anything else is a failure.
            await using var fresh = await databases.CreateDbContextAsync(cancellation);
            if (!await fresh.Set<Account>().AnyAsync(account => account.IsDemo, cancellation))
            {
                throw;
            }

            return false;
        }
    }

    private static void AddUnits(OfficeDb db, Actor by, DateTimeOffset now)
    {
        db.AddRange(DemoCast.Units.Select(unit => UnitStore.Make(unit.Id, new(unit.Name, unit.FullName, [], unit.ParentId), UnitsSince, null, 1, by.Name, now)));
        foreach (var (id, name, others, members) in DemoCast.Groups)
        {
            db.Add(new UnitGroupFact { Subject = id, StatementId = id, Revision = 1, From = UnitsSince, RecordedAt = now, RecordedBy = by.Name, Name = name, OtherNames = string.Join('、', others) });
            db.AddRange(members.Select(member => new UnitGroupMemberFact
            {
                Subject = id,
                StatementId = UnitGroupStore.StatementOf(id, member, UnitsSince),
                Revision = 1,
                From = UnitsSince,
                RecordedAt = now,
                RecordedBy = by.Name,
                UnitId = member,
            }));
        }

        db.Add(new HostFact
        {
            Subject = ProgrammeId,
            StatementId = ProgrammeId,
            Revision = 1,
            From = PostsSince,
            RecordedAt = now,
            RecordedBy = by.Name,
            UnitId = DemoCast.HostUnit,
            StandInPostId = PostOf(DemoCast.StandIn),
            Reason = "方案第六部分：办公室设在市科技创新委",
        });
    }

    private static void AddPeople(OfficeDb db, Actor by, DateTimeOffset now, int iterations)
    {
        // Each has a salt of their own, like anybody; hashing takes its time, so all processors help.
        var hashes = DemoCast.People.AsParallel().AsOrdered().Select(_ => Passwords.Hash(Password, iterations)).ToList();
        foreach (var (person, hash) in DemoCast.People.Zip(hashes))
        {
            var id = "person-" + person.UserName;
            db.Add(new Person { Id = id, Name = person.Name, IsDemo = true });
            db.Add(new Post { Id = PostOf(person.UserName), UnitId = person.UnitId, Title = person.Title, RoleCode = person.RoleCode, IsDemo = true });
            db.Add(new HoldingFact
            {
                Subject = id,
                StatementId = "holding-" + person.UserName,
                Revision = 1,
                From = PostsSince,
                RecordedAt = now,
                RecordedBy = by.Name,
                PostId = PostOf(person.UserName),
                Kind = HoldingKind.Regular,
                Reason = "演示",
            });
            db.Add(new Account
            {
                Id = "account-" + person.UserName,
                PersonId = id,
                UserName = person.UserName,
                FoldedName = UserNames.Fold(person.UserName),
                PasswordHash = hash,
                IsDemo = true,
                CreatedAt = now,
                PasswordSetAt = now,
            });
        }
    }

    private static string PostOf(string userName) => "post-" + userName;
}
