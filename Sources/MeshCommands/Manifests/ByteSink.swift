/// Where rendered manifests go.
protocol ByteSink: ~Copyable {
  /// Takes bytes; what cannot be written is the error of whoever reads or keeps them.
  mutating func write(_ bytes: [UInt8]) throws(CommandError)
}
