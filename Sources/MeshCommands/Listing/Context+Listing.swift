import Console
import Output

extension Context {
  /// Writes a list to standard output as the options say.
  ///
  /// This is the one place where `OutputFormat` is matched: a format that is added does not compile until every list
  /// has it.
  ///
  /// - Parameter whenEmpty: what people are told, on standard error, where a table or names would be nothing at all.
  func show<Item>(
    _ listing: Listing<Item>,
    as options: ListOptions,
    whenEmpty: String
  ) throws(CommandError) {
    let listing = try sorted(listing, by: options.order)
    switch options.format {
    case .table, .wide:
      guard !listing.items.isEmpty else { return report([whenEmpty]) }
      try write(listing.table.render(layout(options)))
    case .tsv: try write(listing.table.tabSeparated(header: !options.omitsHeaders))
    case .name:
      guard !listing.items.isEmpty else { return report([whenEmpty]) }
      try write(listing.references)
    case .payload(let format): try show(listing.payload, as: format)
    }
  }

  /// Writes a table to standard output as the options say, for the formats that are tables.
  func show(_ table: Table, as options: ListOptions) throws(CommandError) {
    if options.format == .tsv {
      try write(table.tabSeparated(header: !options.omitsHeaders))
    } else {
      try write(table.render(layout(options)))
    }
  }

  /// Writes a payload to standard output.
  ///
  /// A template may bring out strings with control characters in them: a program gets them as they are, a terminal
  /// gets them made visible.
  func show(_ payload: JSONValue, as format: PayloadFormat) throws(CommandError) {
    try showText(try format.text(of: payload))
  }

  /// Writes lines to standard output that may have control characters in them, which a terminal gets made visible.
  func showText(_ text: String) throws(CommandError) {
    try write(streams.output.isTerminal ? TerminalText.escaped(text, keeping: [.lineFeed, .tab]) : text)
  }

  private func sorted<Item>(_ listing: Listing<Item>, by order: SortPath?) throws(CommandError) -> Listing<Item> {
    guard let order else { return listing }
    do {
      return try listing.sorted(by: order.path)
    } catch {
      throw .input("cannot sort by \(order.argument): \(error)", next: PayloadFormat.lookAtPayload)
    }
  }

  private func layout(_ options: ListOptions) -> TableLayout {
    TableLayout(
      showsHeader: !options.omitsHeaders,
      isWide: options.format == .wide,
      width: streams.output.tableWidth,
      styler: streams.output.styler,
      glyphs: streams.output.traits.glyphs
    )
  }
}
