using System.Net;
using System.Text;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Upload;

public sealed class UploadTests : IAsyncLifetime
{
    private RunningSite? _site;

    private RunningSite Site => _site ?? throw new InvalidOperationException();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync(options => options with { MaxUploadBytes = 1024 * 1024 });

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task An_uploaded_plan_opens_in_the_reader(string encoding)
    {
        using var visitor = Site.Visit();
        var form = Encoding.GetEncoding(encoding);

        var answer = await visitor.UploadAsync("方案.txt", [.. form.GetPreamble(), .. form.GetBytes("滨海提升工作方案\n一、目标\n到2015年，产值达到6300亿元。")]);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.StartsWith("/plans/", answer.Location, StringComparison.Ordinal);
        var reader = await visitor.GetAsync(answer.Location);
        Assert.Contains("到2015年", reader.Html, StringComparison.Ordinal);
        Assert.Equal("方案.txt", Assert.Single(await Site.Store.ListAsync(Cancellation)).Name);
    }

    [Fact]
    public async Task The_same_file_twice_opens_the_same_plan()
    {
        using var visitor = Site.Visit();
        var bytes = "一、目标"u8.ToArray();

        Assert.Equal((await visitor.UploadAsync("a.txt", bytes)).Location, (await visitor.UploadAsync("b.txt", bytes)).Location);
        Assert.Single(await Site.Store.ListAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_refused_with_what_was_found()
    {
        using var visitor = Site.Visit();

        await RefusedAsync(await visitor.UploadAsync("方案.txt", [.. "PK\u0003\u0004"u8, .. new byte[200]]), "LS0");
        await RefusedAsync(await visitor.UploadAsync("方案.txt", [1, 0, 2, 0, 0, 0, 9, 0, 0, 0, 0, 255, 254, 0]), "LS0");
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_with_the_mend() =>
        await RefusedAsync(await Site.Visit().UploadAsync("方案.docx", [1, 2, 3]), "另存为纯文本");

    [Fact]
    public async Task An_empty_file_is_refused() => await RefusedAsync(await Site.Visit().UploadAsync("空.txt", []), "是空文件");

    [Fact]
    public async Task A_file_a_little_too_large_is_refused_with_its_size_and_the_limit() =>
        await RefusedAsync(await Site.Visit().UploadAsync("大.txt", new byte[(1024 * 1024) + (512 * 1024)]), "1.5 MB，超过 1 MB");

    [Fact]
    public async Task A_file_far_too_large_gets_the_page_that_says_the_limit()
    {
        using var visitor = Site.Visit();

        var answer = await visitor.UploadAsync("大.txt", new byte[60 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("单个文件不超过 1 MB", answer.Html, StringComparison.Ordinal);
        Assert.Empty(await Site.Store.ListAsync(Cancellation));
    }

    [Fact]
    public async Task Submitting_without_a_file_says_so() =>
        await RefusedAsync(await Site.Visit().SubmitAsync("/", "upload"), "请选择一个文件");

    [Fact]
    public async Task An_upload_from_elsewhere_is_refused()
    {
        var answer = await Site.Visit().UploadAsync("方案.txt", "文字"u8.ToArray(), withToken: false);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(await Site.Store.ListAsync(Cancellation));
    }

    [Theory]
    [InlineData("../../etc/方案.txt", "方案.txt")]
    [InlineData("C:\\公文\\方案.txt", "方案.txt")]
    public async Task Folders_in_a_file_name_are_dropped(string sent, string kept)
    {
        await Site.Visit().UploadAsync(sent, "文字"u8.ToArray());

        Assert.Equal(kept, Assert.Single(await Site.Store.ListAsync(Cancellation)).Name);
    }

    [Fact]
    public async Task Deleting_asks_first_and_is_recorded()
    {
        using var visitor = Site.Visit();
        var plan = (await visitor.UploadAsync("方案.txt", "文字"u8.ToArray())).Location;

        Assert.Contains("确定删除", (await visitor.GetAsync(plan + "/delete")).Html, StringComparison.Ordinal);
        Assert.Single(await Site.Store.ListAsync(Cancellation));

        var answer = await visitor.SubmitAsync(plan + "/delete", "delete");
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Contains("已删除“方案.txt”", (await visitor.GetAsync(answer.Location)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(plan)).Status);
        Assert.Equal(2, (await Site.Store.HistoryAsync(10, Cancellation)).Count);
    }

    [Fact]
    public async Task A_deletion_from_elsewhere_is_refused()
    {
        using var visitor = Site.Visit();
        var plan = (await visitor.UploadAsync("方案.txt", "文字"u8.ToArray())).Location;
        using var content = new FormUrlEncodedContent([new("_handler", "delete")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync(plan + "/delete", content)).Status);
        Assert.Single(await Site.Store.ListAsync(Cancellation));
    }

    private async Task RefusedAsync(Answer answer, string because)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("role=\"alert\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains(because, answer.Html, StringComparison.Ordinal);
        Assert.Empty(await Site.Store.ListAsync(Cancellation));
    }
}
