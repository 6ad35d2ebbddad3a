using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Record;

namespace Luoshi.Office.Tests.Accounts;

/// <summary>People with accounts, put straight into the database, for tests of what they do.</summary>
static class Staff
{
    public const string Password = "松柏-常青-之歌-1949";

    // Hashing takes its time by intent; once is enough for all.
    private static readonly Lazy<byte[]> Hash = new(() => Passwords.Hash(Password, Luoshi.Office.Settings.AccountSettings.HashIterations.Default));

    public static readonly DateOnly Since = new(2013, 1, 1);

    /// <summary>A person with an account who holds a post of the role in the unit, all named after the user name.</summary>
    public static async Task<string> HireAsync(this TemporaryOffice office, string userName, string roleCode = Roles.UnitLiaison, string unitId = "u1", CancellationToken cancellation = default)
    {
        await using var db = await office.Databases.OpenAsync(new Act(TemporaryOffice.As("测试"), "test.hire", "person:" + userName, office.Clock.Now), cancellation);
        if (!db.Set<UnitFact>().Any(unit => unit.Subject == unitId))
        {
            db.Add(new UnitFact { Subject = unitId, StatementId = unitId, Revision = 1, From = Since, RecordedAt = office.Clock.Now, RecordedBy = "测试", Name = "市" + unitId, FullName = "全称" + unitId, ShortNames = string.Empty });
        }

        db.Add(new Person { Id = "p-" + userName, Name = "人员" + userName });
        db.Add(new Post { Id = "post-" + userName, UnitId = unitId, Title = "岗位" + userName, RoleCode = roleCode });
        db.Add(new HoldingFact { Subject = "p-" + userName, StatementId = "h-" + userName, Revision = 1, From = Since, RecordedAt = office.Clock.Now, RecordedBy = "测试", PostId = "post-" + userName, Kind = HoldingKind.Regular, Reason = "任命" });
        db.Add(new Account
        {
            Id = "a-" + userName,
            PersonId = "p-" + userName,
            UserName = userName,
            FoldedName = UserNames.Fold(userName),
            PasswordHash = Hash.Value,
            CreatedAt = office.Clock.Now,
        });
        await db.SaveChangesAsync(cancellation);
        return "a-" + userName;
    }
}
