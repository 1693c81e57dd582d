import ArgumentParsing

/// How a command shows a list: what `-o`, `--no-headers` and `--sort-by` say.
struct ListOptions: Hashable, Sendable {
  var format = OutputFormat.table
  var omitsHeaders = false
  var order: SortPath?
}

/// The options of a command that shows a list.
protocol ListCommandOptions: CommandOptions {
  var list: ListOptions { get set }
}

extension ListCommandOptions {
  /// The flags of every list, to stand among those of the command.
  static var listFlags: [Flag<Self>] {
    [
      .value("output", short: "o", "FORMAT", \.list.format, help: "how to write the list")
        .details(
          "jsonpath=TEMPLATE takes kubectl's templates: 'jsonpath={.items[*].name}'. Piped away, a table keeps its "
            + "columns and is never cut off."
        ),
      .switch("no-headers", \.list.omitsHeaders, help: "leave out the line of titles"),
      .value("sort-by", "PATH", \.list.order, help: "order by what a path finds in each item, such as .name"),
    ]
  }
}
