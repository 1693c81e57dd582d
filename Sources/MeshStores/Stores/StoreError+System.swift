import System

extension StoreError {
  /// Makes a call to the operating system, whose errors become those of a store.
  static func fromSystem<Result: ~Copyable>(_ body: () throws(SystemError) -> Result) throws(StoreError) -> Result {
    do throws(SystemError) { return try body() } catch { throw .file(error) }
  }

  /// Whether a file is not there any more.
  var isMissingFile: Bool {
    guard case .file(let error) = self else { return false }
    return error.reason == .notFound
  }
}
