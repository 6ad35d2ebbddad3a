using Luoshi.Office.Notices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luoshi.Office.Tests.Notices;

public sealed class NoticeCountTests
{
    [Fact]
    public async Task Counting_what_is_new_takes_an_ordered_stretch_of_it()
    {
        // What the framework would otherwise write to the console of every node.
        using var office = new TemporaryOffice(
            Database.Sqlite, change: options => options.ConfigureWarnings(warnings => warnings.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning)));

        Assert.Equal(0, await office.Get<NoticeStore>().CountNewAsync("p-nobody", TestContext.Current.CancellationToken));
    }
}
