import ArgumentParsing
import MeshStores

extension LabelSelector: ArgumentValue {
  /// Reads a selector of `-l`.
  public init(argument: String) throws(InvalidValue) {
    do { try self.init(parsing: argument) } catch { throw .refused("\(error.message) at offset \(error.offset)") }
  }

  /// The selector as the API takes it.
  public var argument: String { description }
}

extension FieldSelector: ArgumentValue {
  /// Reads a selector of `--field-selector`.
  public init(argument: String) throws(InvalidValue) {
    do { try self.init(parsing: argument) } catch { throw .refused("\(error.message) at offset \(error.offset)") }
  }

  /// The selector as the API takes it.
  public var argument: String { description }
}
