using Luoshi.Office.Postgres;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Luoshi.Office.Tests.Schema;

public class PostgresConnectionTests
{
    [Fact]
    public void What_is_asked_again_and_again_is_planned_once_for_each_connection()
    {
        var tuned = new NpgsqlConnectionStringBuilder(PostgresOffice.Tuned("Host=127.0.0.1;Port=5433;Database=office;Username=luoshi"));

        Assert.True(tuned.MaxAutoPrepare > 0);
        Assert.True(tuned.NoResetOnClose);
        Assert.Equal(("127.0.0.1", 5433, "office", "luoshi"), (tuned.Host, tuned.Port, tuned.Database, tuned.Username));
    }

    [Theory]
    [InlineData("Host=pooler;Max Auto Prepare=0;No Reset On Close=false")]
    [InlineData("Host=pooler;MaxAutoPrepare=0;NoResetOnClose=false")]
    public void What_the_connection_string_says_itself_stays(string written)
    {
        var tuned = new NpgsqlConnectionStringBuilder(PostgresOffice.Tuned(written));

        Assert.Equal(0, tuned.MaxAutoPrepare);
        Assert.False(tuned.NoResetOnClose);
    }

    [Fact]
    public void Plans_of_a_question_are_kept_by_the_server()
    {
        using var office = new TemporaryOffice(Database.Postgres);
        for (var time = 0; time < 10; time++)
        {
            using var again = office.Open();
            _ = again.Set<TrailHead>().AsNoTracking().Count();
        }

        using var db = office.Open();
        Assert.Contains(db.Database.SqlQueryRaw<string>("select statement as \"Value\" from pg_prepared_statements").ToList(), text => text.Contains("trail_head", StringComparison.Ordinal));
    }

    [Fact]
    public void The_lock_of_what_is_done_once_is_given_back_also_where_it_fails()
    {
        using var office = new TemporaryOffice(Database.Postgres);
        using (var db = office.Open())
        {
            Assert.Throws<InvalidOperationException>(() => OneAtATime.Run(db, () => throw new InvalidOperationException("as it happens")));
        }

        using var other = office.Open();
        Assert.Equal(0, other.Database.SqlQueryRaw<int>(
            "select count(*)::int as \"Value\" from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())").Single());
    }
}
