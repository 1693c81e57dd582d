extension AccessLogGrouping {
  /// Ends each text of a key: no line has one, but texts with escapes may.
  static let separator = UInt8(ascii: "\n")

  /// Puts the texts of a line behind a key, each with a separator.
  func append(_ entry: AccessLogEntry, in line: Span<UInt8>, _ template: PathTemplate, to key: inout [UInt8]) {
    switch self {
    case .route:
      Self.append(.upstreamCluster, of: entry, in: line, to: &key)
      Self.append(.routeName, of: entry, in: line, to: &key)
      let hasCluster = entry.has(.upstreamCluster)
      let place = entry.has(.authority) ? AccessLogField.authority : .downstreamLocalAddress
      if hasCluster { key.append(Self.separator) } else { Self.append(place, of: entry, in: line, to: &key) }
    case .path:
      let start = key.count
      if entry.has(.path) { entry.withBytes(of: .path, in: line) { template.append($0, to: &key) } }
      Self.replaceSeparators(in: &key, from: start, entry)
      key.append(Self.separator)
    case .subset: Self.appendSubset(of: entry, in: line, to: &key)
    case .status:
      if entry.has(.method) || entry.number(of: .responseCode, in: line) != 0 {
        Self.append(.responseCode, of: entry, in: line, to: &key)
      } else {
        key.append(Self.separator)
      }
    case .source: Self.appendSource(of: entry, in: line, to: &key)
    case .method: Self.append(.method, of: entry, in: line, to: &key)
    case .upstream: Self.append(.upstreamHost, of: entry, in: line, to: &key)
    case .flag: Self.append(.responseFlags, of: entry, in: line, to: &key)
    }
  }

  private static func append(
    _ field: AccessLogField,
    of entry: AccessLogEntry,
    in line: Span<UInt8>,
    to key: inout [UInt8]
  ) {
    append(entry.places[field.rawValue], of: entry, in: line, to: &key)
  }

  private static func append(
    _ place: Range<Int>,
    of entry: AccessLogEntry,
    in line: Span<UInt8>,
    to key: inout [UInt8]
  ) {
    let start = key.count
    entry.withBytes(at: place, in: line) { append($0, to: &key) }
    replaceSeparators(in: &key, from: start, entry)
    key.append(separator)
  }

  /// A text with escapes may have a separator in it, which would begin the text behind it.
  @inline(__always)
  private static func replaceSeparators(in key: inout [UInt8], from start: Int, _ entry: AccessLogEntry) {
    guard !entry.decoded.isEmpty else { return }
    for place in start..<key.count where key[place] == separator { key[place] = UInt8(ascii: " ") }
  }

  private static func append(_ text: Span<UInt8>, to key: inout [UInt8]) {
    text.withUnsafeBufferPointer { key.append(contentsOf: $0) }
  }

  /// The host and the subset; of an inbound one the whole name.
  private static func appendSubset(of entry: AccessLogEntry, in line: Span<UInt8>, to key: inout [UInt8]) {
    if let cluster = entry.cluster(in: line), cluster.direction != .inbound {
      append(cluster.host, of: entry, in: line, to: &key)
      append(cluster.subset, of: entry, in: line, to: &key)
    } else {
      append(.upstreamCluster, of: entry, in: line, to: &key)
      key.append(separator)
    }
  }

  /// `10.0.0.1` of `10.0.0.1:40000`, `::1` of `[::1]:40000`.
  private static func appendSource(of entry: AccessLogEntry, in line: Span<UInt8>, to key: inout [UInt8]) {
    let start = key.count
    if entry.has(.downstreamRemoteAddress) {
      entry.withBytes(of: .downstreamRemoteAddress, in: line) { append($0.extracting($0.placeOfHost), to: &key) }
    }
    replaceSeparators(in: &key, from: start, entry)
    key.append(separator)
  }
}
