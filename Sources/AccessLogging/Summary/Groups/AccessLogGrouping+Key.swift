extension AccessLogGrouping {
  /// Ends each text of a key: no line has one.
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
      if entry.has(.path) { entry.withBytes(of: .path, in: line) { template.append($0, to: &key) } }
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
    if entry.has(field) { entry.withBytes(of: field, in: line) { append($0, to: &key) } }
    key.append(separator)
  }

  private static func append(_ text: Span<UInt8>, to key: inout [UInt8]) {
    text.withUnsafeBufferPointer { key.append(contentsOf: $0) }
  }

  /// The host and the subset; of an inbound one the whole name.
  private static func appendSubset(of entry: AccessLogEntry, in line: Span<UInt8>, to key: inout [UInt8]) {
    if let cluster = entry.cluster(in: line), cluster.direction != .inbound {
      entry.withBytes(at: cluster.host, in: line) { append($0, to: &key) }
      key.append(separator)
      entry.withBytes(at: cluster.subset, in: line) { append($0, to: &key) }
      key.append(separator)
    } else {
      append(.upstreamCluster, of: entry, in: line, to: &key)
      key.append(separator)
    }
  }

  /// `10.0.0.1` of `10.0.0.1:40000`, `::1` of `[::1]:40000`.
  private static func appendSource(of entry: AccessLogEntry, in line: Span<UInt8>, to key: inout [UInt8]) {
    if entry.has(.downstreamRemoteAddress) {
      entry.withBytes(of: .downstreamRemoteAddress, in: line) { append($0.extracting($0.placeOfHost), to: &key) }
    }
    key.append(separator)
  }
}
