import CCurl
import Synchronization

/// An opened libcurl. Each event loop opens it for itself and keeps it on its thread; it is in memory only once.
struct CurlLibrary {
  /// What does TLS; the meaning of a certificate's verification result depends on it.
  enum TLSBackend: Equatable {
    case openSSL
    case gnuTLS
    case other
  }

  /// CURLOPT_CAINFO_BLOB came with it.
  static let oldestVersion = (number: UInt32(0x07_4D_00), name: "7.77.0")

  #if canImport(Darwin)
    static let defaultNames = ["libcurl.4.dylib", "/opt/homebrew/opt/curl/lib/libcurl.4.dylib"]
  #else
    /// Debian and its children have builds for several TLS libraries beside each other.
    static let defaultNames = ["libcurl.so.4", "libcurl-gnutls.so.4"]
  #endif

  /// curl_global_init is safe on several threads only since 7.84.
  private static let initialization = Mutex(())

  let functions: ccurl_library
  let tlsBackend: TLSBackend
  /// The TLS library's name and version.
  let tlsName: String

  /// Opens the first library of these names that can do what is needed. Blocks for some milliseconds.
  static func open(_ names: [String]) throws(HTTPError) -> CurlLibrary {
    var problem = HTTPError.libraryMissing(tried: names)
    for name in names {
      var functions = ccurl_library()
      let result = ccurl_open(&functions, name)
      if result == CCURL_NOT_FOUND { continue }
      guard let information = functions.version_info, let version = information(Int32(CCURLVERSION_FIRST)) else {
        continue
      }
      guard result == CCURL_OPENED, version.pointee.number >= oldestVersion.number else {
        problem = .libraryTooOld(found: text(version.pointee.version), needed: oldestVersion.name)
        continue
      }
      let code = initialization.withLock { _ in functions.global_init(Int(CCURL_GLOBAL_ALL)) }
      guard code == CCURLE_OK else { throw .other(code: code, detail: "it cannot be initialized") }
      let tls = text(version.pointee.tls)
      return CurlLibrary(functions: functions, tlsBackend: backend(tls), tlsName: tls)
    }
    throw problem
  }

  /// The library's own phrase for a code.
  func phrase(for code: Int32) -> String { Self.text(functions.easy_strerror(code)) }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }

  /// The name that curl_version_info gives to the library, such as `OpenSSL/3.0.19`.
  private static func backend(_ name: String) -> TLSBackend {
    if name.hasPrefix("GnuTLS") { return .gnuTLS }
    // macOS writes `(SecureTransport) LibreSSL/3.3.6`, and uses the latter.
    let family = ["OpenSSL/", "LibreSSL/", "BoringSSL", "quictls/", "AWS-LC/"]
    return family.contains { name.hasPrefix($0) || name.hasPrefix("(SecureTransport) \($0)") } ? .openSSL : .other
  }
}
