extension Path {
  /// The path from the root without links in it; the file or directory must be there.
  public static func resolved(_ path: String) throws(SystemError) -> String {
    do throws(SystemErrorReason) {
      guard let resolved = String(validating: try SystemCall.realPath(of: path), as: UTF8.self) else {
        throw .invalidName
      }
      return resolved
    } catch {
      throw SystemError(.inspect, path, error)
    }
  }
}
