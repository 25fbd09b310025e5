using System.Text;
using MedInsPerf.Documents.Pictures;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Samples;

namespace MedInsPerf.Documents.Tests;

public sealed class PictureFileTests
{
    public static TheoryData<string, int, int> Depths =>
        new()
        {
            { "grey of one bit", 0, 1 },
            { "grey of two bits", 0, 2 },
            { "grey of four bits", 0, 4 },
            { "grey", 0, 8 },
            { "grey of sixteen bits", 0, 16 },
            { "colour", 2, 8 },
            { "colour of sixteen bits", 2, 16 },
            { "palette of four bits", 3, 4 },
            { "palette", 3, 8 },
            { "grey with alpha", 4, 8 },
            { "colour with alpha", 6, 8 },
            { "colour with alpha of sixteen bits", 6, 16 },
        };

    [Theory]
    [MemberData(nameof(Depths))]
    public void Every_kind_of_PNG_is_a_picture(string what, int kind, int depth)
    {
        var picture = Accepted(Plain((byte)kind, (byte)depth));
        (picture.Kind, picture.Width, picture.Height).ShouldBe((PictureKind.Png, 40, 32), what);
        var (colours, alpha) = PngFile.Pixels(picture);
        colours.Length.ShouldBe(40 * 32 * 3);
        (alpha is not null).ShouldBe(kind is 4 or 6, what);
        colours.ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void Filtered_rows_are_unpacked()
    {
        // Rows of ones over: none, left, up, mean, Paeth. Worked out by hand: column sums, then halves.
        const int Width = 32;
        var rows = new byte[32 * (Width + 1)];
        for (var y = 0; y < 32; y++)
        {
            rows[y * (Width + 1)] = (byte)Math.Min(y, 4);
            for (var x = 1; x <= Width; x++)
                rows[(y * (Width + 1)) + x] = 1;
        }

        var (colours, _) = PngFile.Pixels(Accepted(SamplePicture.Png(Width, 32, kind: 0, depth: 8, rows)));
        Row(0).ShouldBe(Enumerable.Repeat(1, Width));
        Row(1).ShouldBe(Enumerable.Range(1, Width), "each is one more than the one to its left");
        Row(2).ShouldBe(Enumerable.Range(2, Width), "each is one more than the one above");
        Row(3).Take(4).ShouldBe([2, 3, 4, 5], "one more than the half of left and above: ⌊(0+2)/2⌋, ⌊(2+3)/2⌋ …");
        Row(4).Take(4).ShouldBe([3, 4, 5, 6], "one more than above, which is nearest");

        IEnumerable<int> Row(int y) => Enumerable.Range(0, Width).Select(x => (int)colours[3 * ((y * Width) + x)]);
    }

    [Fact]
    public void A_palette_with_one_clear_colour_shows_the_others()
    {
        var rows = new byte[32 * 33];
        for (var at = 0; at < rows.Length; at++)
            rows[at] = at % 33 == 0 ? (byte)0 : (byte)(at % 2);
        var (colours, alpha) = PngFile.Pixels(
            Accepted(
                SamplePicture.Png(32, 32, kind: 3, depth: 8, rows, ("PLTE", [1, 2, 3, 4, 5, 6]), ("tRNS", [0, 255]))
            )
        );
        colours[..6].ShouldBe([4, 5, 6, 1, 2, 3]);
        alpha![..2].ShouldBe(new byte[] { 255, 0 });
    }

    [Fact]
    public void JPEGs_as_cameras_and_pages_make_them_are_pictures()
    {
        foreach (var bytes in new[] { SamplePicture.Jpeg, SamplePicture.ProgressiveJpeg, SamplePicture.GreyJpeg })
        {
            var picture = Accepted(bytes);
            (picture.Kind, picture.Width, picture.Height).ShouldBe((PictureKind.Jpeg, 48, 40));
        }

        JpegFile.ColoursOf(Accepted(SamplePicture.Jpeg)).ShouldBe(3);
        JpegFile.ColoursOf(Accepted(SamplePicture.GreyJpeg)).ShouldBe(1);
    }

    [Fact]
    public void What_is_kept_holds_nothing_but_the_picture_and_is_accepted_as_it_is()
    {
        var secret = Encoding.ASCII.GetBytes("GPS 112.9E 28.2N");
        byte[] comment = [0xFF, 0xFE, 0, (byte)(secret.Length + 2), .. secret];
        byte[] jpeg = [.. SamplePicture.Jpeg[..2], .. comment, .. SamplePicture.Jpeg[2..], .. secret];
        var png = Plain(0, 8, ("tEXt", secret));
        foreach (var bytes in new[] { jpeg, png })
        {
            var picture = Accepted(bytes);
            picture.Bytes.Span.IndexOf(secret).ShouldBe(-1);
            Accepted(picture.Bytes.ToArray()).Bytes.ToArray().ShouldBe(picture.Bytes.ToArray());
        }
    }

    [Fact]
    public void Fifty_megapixels_are_refused_before_anything_is_unpacked() =>
        Refused(SamplePicture.Png(8000, 6250, kind: 2, depth: 8, []))
            .ShouldBe("这张图片有 8000×6250 像素，每边最多 2000 像素。用“画图”缩小以后另存为 PNG 再上传");

    [Fact]
    public void Rows_that_go_on_beyond_the_header_are_refused() =>
        Refused(SamplePicture.Png(32, 32, kind: 0, depth: 8, new byte[5_000_000])).ShouldContain("打不开");

    public static TheoryData<string, byte[], string> NoPictures =>
        new()
        {
            { "nothing", [], "文件是空的" },
            { "an SVG", "<?xml version=\"1.0\"?><svg xmlns=\"x\"/>"u8.ToArray(), "一张 SVG 矢量图" },
            { "a web page", "<!DOCTYPE html><script>"u8.ToArray(), "一张网页" },
            { "a GIF", "GIF89a........"u8.ToArray(), "另一种格式的图片" },
            { "a bitmap", "BM..........."u8.ToArray(), "另一种格式的图片" },
            { "a PDF", "%PDF-1.7"u8.ToArray(), "一份 PDF" },
            { "a program", [0x4D, 0x5A, 0x90, 0x00, 1], "一个程序" },
            { "words", "徽标.png"u8.ToArray(), "一段纯文本" },
            { "600 KB", new byte[600 * 1024], "600 KB，最多 512 KB" },
            { "a blot", SamplePicture.Png(1, 1, 0, 8, [0, 0]), "印出来是糊的" },
            { "an interlaced PNG", SamplePicture.Png(32, 32, 0, 8, 1, new byte[32 * 33]), "隔行存储" },
            { "four colours", SamplePicture.FourColourJpeg, "四色（CMYK）" },
            { "half a PNG", Plain(0, 8)[..^20], "打不开" },
            { "half a JPEG", SamplePicture.Jpeg[..^40], "打不开" },
            { "a PNG with a wrong sum", Broken(Plain(0, 8)), "打不开" },
            { "a PNG without colours", SamplePicture.Png(32, 32, 3, 8, new byte[32 * 33]), "打不开" },
            { "a depth that does not exist", SamplePicture.Png(32, 32, 2, 3, new byte[32 * 97]), "打不开" },
            {
                "a filter that does not exist",
                SamplePicture.Png(32, 32, 0, 8, [.. Enumerable.Repeat((byte)9, 32 * 33)]),
                "打不开"
            },
        };

    [Theory]
    [MemberData(nameof(NoPictures))]
    public void What_is_no_picture_for_print_is_refused_with_what_to_do(string what, byte[] bytes, string sentence) =>
        Refused(bytes).ShouldContain(sentence, Case.Sensitive, what);

    [Fact]
    public void No_cut_or_changed_byte_does_more_than_refuse()
    {
        foreach (var whole in new[] { Plain(6, 8), SamplePicture.Jpeg, SamplePicture.ProgressiveJpeg })
        {
            for (var at = 0; at < whole.Length; at++)
            {
                PictureFile.Read(whole.AsMemory(0, at)).ShouldNotBeNull();
                var changed = (byte[])whole.Clone();
                changed[at] ^= 0x5A;
                if (PictureFile.Read(changed) is PictureOutcome.Accepted { Picture: { Kind: PictureKind.Png } picture })
                    PngFile.Pixels(picture).Colours.Length.ShouldBe(picture.Width * picture.Height * 3);
            }
        }
    }

    /// <summary>All black, 40 by 32.</summary>
    private static byte[] Plain(byte kind, byte depth, params (string, byte[])[] before)
    {
        var channels = kind switch
        {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
        var rows = new byte[32 * (1 + (((40 * channels * depth) + 7) / 8))];
        return kind == 3
            ? SamplePicture.Png(40, 32, kind, depth, rows, [("PLTE", [0, 0, 0]), .. before])
            : SamplePicture.Png(40, 32, kind, depth, rows, before);
    }

    private static byte[] Broken(byte[] file)
    {
        file[30] ^= 1;
        return file;
    }

    private static Picture Accepted(byte[] bytes) =>
        PictureFile.Read(bytes).ShouldBeOfType<PictureOutcome.Accepted>().Picture;

    private static string Refused(byte[] bytes) =>
        PictureFile.Read(bytes).ShouldBeOfType<PictureOutcome.Refused>().Sentence;
}
