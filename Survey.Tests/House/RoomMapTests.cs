namespace Survey.Tests.House;

/// <summary>The search for cycles of rooms finds them, and only them.</summary>
public sealed class RoomMapTests
{
    private const string Upper = "namespace P.Upper; internal sealed class Roof;";

    [Fact]
    public void RoomsThatKnowEachOther_AreACycle_WithFileAndType()
    {
        var map = Map(
            ("Upper/Roof.cs", "using P.Lower;\nnamespace P.Upper; class Roof(Floor floor);"),
            ("Lower/Floor.cs", "using P.Upper;\nnamespace P.Lower; class Floor { Roof? Over => null; }")
        );
        var cycle = Assert.Single(map.Cycles());
        Assert.Equal("Lower <-> Upper", cycle.Pair);
        Assert.Equal(
            ["Lower/Floor.cs names Roof of Upper", "Upper/Roof.cs names Floor of Lower"],
            cycle.Edges.Select(edge => edge.ToString()).Order()
        );
    }

    [Fact]
    public void RoomsInALine_AreNoCycle() =>
        Assert.Empty(
            Map(("Upper/Roof.cs", Upper), ("Lower/Floor.cs", "using P.Upper;\nnamespace P.Lower; class Floor(Roof roof);"))
                .Cycles()
        );

    [Fact]
    public void CycleThroughAThirdRoom_IsFound() =>
        Assert.Equal(
            ["A <-> B", "A <-> C", "B <-> C"],
            Map(
                    ("A/X.cs", "using P.B;\nnamespace P.A; class X(Y y);"),
                    ("B/Y.cs", "using P.C;\nnamespace P.B; class Y(Z z);"),
                    ("C/Z.cs", "using P.A;\nnamespace P.C; class Z(X x);")
                )
                .Cycles()
                .Select(cycle => cycle.Pair)
        );

    [Fact]
    public void TypeOfTheRoot_IsSeenWithoutAUsing() =>
        Assert.Equal(
            "(root) <-> A",
            Assert
                .Single(
                    Map(
                            ("Settings.cs", "namespace P; class Settings(A.X x);"),
                            ("A/X.cs", "namespace P.A; class X(Settings settings);")
                        )
                        .Cycles()
                )
                .Pair
        );

    [Fact]
    public void FolderAndItsOwnSubFolder_MayKnowEachOther() =>
        Assert.Empty(
            Map(("A/X.cs", "using P.A.B;\nnamespace P.A; class X(Y y);"), ("A/B/Y.cs", "namespace P.A.B; class Y(X x);")).Cycles()
        );

    [Fact]
    public void SubFoldersOfOneRoom_MayNot() =>
        Assert.Equal(
            "A/B <-> A/C",
            Assert
                .Single(
                    Map(
                            ("A/B/X.cs", "using P.A.C;\nnamespace P.A.B; class X(Y y);"),
                            ("A/C/Y.cs", "using P.A.B;\nnamespace P.A.C; class Y(X x);")
                        )
                        .Cycles()
                )
                .Pair
        );

    [Fact]
    public void Components_AreSeenThroughTheirImports() =>
        Assert.Equal(
            ["A/Page.razor names Y of B", "A/Page.razor names Button of B"],
            Map(
                ("A/_Imports.razor", "@using P.B\n@namespace P.A"),
                ("A/Page.razor", "<Button Text=\"@Y.Text\" />\n@* Unused *@"),
                ("B/Button.razor", "<p>@Text</p>"),
                ("B/Unused.razor", "<p></p>"),
                ("B/Y.cs", "namespace P.B; class Y;")
            )
                .Edges.Select(edge => edge.ToString())
                .OrderDescending()
        );

    [Theory]
    [InlineData("Roof? R => null;")]
    [InlineData("string R => $\"a {nameof(Roof)}\";")]
    [InlineData("object[] R => [..Roof.All];")]
    [InlineData("P.Upper.Roof? R => null;")]
    [InlineData("Upper.Roof? R => null;")]
    public void Name_InCode_IsAnEdge(string member) => Assert.Equal("Roof", Assert.Single(EdgesOf(member)).Name);

    [Theory]
    [InlineData("// Roof")]
    [InlineData("/* a\n Roof */")]
    [InlineData("string R => \"Roof\";")]
    [InlineData("string R => \"\"\"\n \"Roof\" \n\"\"\";")]
    [InlineData("string R => @\"\"\"Roof\"\"\";")]
    [InlineData("string R => $\"Roof {R}\";")]
    [InlineData("object R => R.Roof;")]
    [InlineData("object R => R?.Roof();")]
    [InlineData("char R => '\"'; char Q => '\"'; // Roof")]
    public void Name_InAComment_ATextOrAMember_IsNone(string member) =>
        Assert.DoesNotContain(EdgesOf(member), edge => edge.Name == "Roof");

    [Fact]
    public void Using_ForExtensionMethodsOnly_IsAnEdge() =>
        Assert.Equal("P.Upper", Assert.Single(EdgesOf("int R => 1.Raised();")).Name);

    [Fact]
    public void NestedTypes_BelongToNoRoom() =>
        Assert.Equal([("A", "X")], Map(("A/X.cs", "namespace P.A;\nclass X { class Cell; }")).Types);

    private static IReadOnlyList<RoomEdge> EdgesOf(string member) =>
        Map(
            ("Upper/Roof.cs", Upper),
            (
                "Lower/Floor.cs",
                $"{(member.Contains("Upper.", StringComparison.Ordinal) ? "" : "using P.Upper;\n")}namespace P.Lower; class Floor {{ {member}\n }}"
            )
        ).Edges;

    private static RoomMap Map(params (string Path, string Text)[] sources) =>
        new("P", [.. sources.Select(source => new SourceText(source.Path, source.Text))]);
}
