using Luoshi.Web.Pages.Corrections;

namespace Luoshi.Web.Tests.Corrections;

public class FieldInputTests
{
    [Theory]
    [InlineData("2015", "2015")]
    [InlineData("2015年", "2015")]
    [InlineData("２０１５年６月", "2015-06")]
    [InlineData("2015/6/30", "2015-06-30")]
    [InlineData("2015.6", "2015-06")]
    [InlineData("2012―2015年", "2012/2015")]
    [InlineData("明年", "明年")]
    [InlineData("", "")]
    public void Dates_are_taken_as_people_write_them(string written, string plain) => Assert.Equal(plain, FieldInput.Normalise("deadline", written));

    [Theory]
    [InlineData("1,300", "1300")]
    [InlineData("１３００．５", "1300.5")]
    [InlineData(" 12 ", "12")]
    [InlineData("很多", "很多")]
    public void Numbers_are_taken_as_people_write_them(string written, string plain) => Assert.Equal(plain, FieldInput.Normalise("low", written));
}
