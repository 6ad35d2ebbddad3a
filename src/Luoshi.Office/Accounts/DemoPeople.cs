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
    public static IEnumerable<(string UserName, string RoleCode, string Unit)> SignIns { get; } =
        [.. DemoCast.People.Select(person => (person.UserName, person.RoleCode, DemoCast.Units.First(unit => unit.Id == person.UnitId).Name))];

    /// <summary>Whether they are here: beside real accounts they are never brought in.</summary>
    public async Task<bool> AreHereAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Account>().AnyAsync(account => account.IsDemo, cancellation);
    }

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
        AddUnits(db, by, now, UnitsSince, PostsSince);

        // Each has a salt of their own, like anybody; hashing takes its time, so all processors help.
        var iterations = limits.Get(AccountSettings.HashIterations);
        AddPeople(db, by, now, DemoCast.People, PostsSince, [.. DemoCast.People.AsParallel().AsOrdered().Select(_ => Passwords.Hash(Password, iterations))]);
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

    /// <summary>
    /// Brings them into a simulation, in their posts since its first day. All have one hash with a salt that comes from the seed: the password is
    /// written above, so the salt protects nothing, and two simulations are the same.
    /// </summary>
    internal async Task BringInSimulatedAsync(DateOnly since, byte[] hash, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var by = Actor.System("simulate");
        await using var db = await databases.OpenAsync(new Act(by, "accounts.bring-in-demo", "accounts:demo", now), cancellation);
        AddUnits(db, by, now, since, since);
        AddPeople(db, by, now, DemoCast.People, since, [.. DemoCast.People.Select(_ => hash)]);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Brings more people into a simulation.</summary>
    internal async Task BringInSimulatedAsync(IReadOnlyList<DemoPerson> people, DateOnly since, byte[] hash, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var by = Actor.System("simulate");
        await using var db = await databases.OpenAsync(new Act(by, "accounts.bring-in-demo", "accounts:demo", now), cancellation);
        AddPeople(db, by, now, people, since, [.. people.Select(_ => hash)]);
        await db.SaveChangesAsync(cancellation);
    }

    private static void AddUnits(OfficeDb db, Actor by, DateTimeOffset now, DateOnly unitsSince, DateOnly hostSince)
    {
        db.AddRange(DemoCast.Units.Select(unit => UnitStore.Make(unit.Id, new(unit.Name, unit.FullName, [], unit.ParentId), unitsSince, null, 1, by.Name, now)));
        foreach (var (id, name, others, members) in DemoCast.Groups)
        {
            db.Add(new UnitGroupFact { Subject = id, StatementId = id, Revision = 1, From = unitsSince, RecordedAt = now, RecordedBy = by.Name, Name = name, OtherNames = string.Join('、', others) });
            db.AddRange(members.Select(member => new UnitGroupMemberFact
            {
                Subject = id,
                StatementId = UnitGroupStore.StatementOf(id, member, unitsSince),
                Revision = 1,
                From = unitsSince,
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
            From = hostSince,
            RecordedAt = now,
            RecordedBy = by.Name,
            UnitId = DemoCast.HostUnit,
            StandInPostId = PostOf(DemoCast.StandIn),
            Reason = "方案第六部分：办公室设在市科技创新委",
        });
    }

    private static void AddPeople(OfficeDb db, Actor by, DateTimeOffset now, IReadOnlyList<DemoPerson> people, DateOnly since, IReadOnlyList<byte[]> hashes)
    {
        foreach (var (person, hash) in people.Zip(hashes))
        {
            var id = "person-" + person.UserName;
            db.Add(new Person { Id = id, Name = person.Name, IsDemo = true });
            db.Add(new Post { Id = PostOf(person.UserName), UnitId = person.UnitId, Title = person.Title, RoleCode = person.RoleCode, IsDemo = true });
            db.Add(new HoldingFact
            {
                Subject = id,
                StatementId = "holding-" + person.UserName,
                Revision = 1,
                From = since,
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
