import CCurl

/// One easy handle of libcurl with what it points to; freed with the value. Stays on the loop's thread.
final class EasyHandle {
  let pointer: OpaquePointer
  private let library: CurlLibrary
  private var lists: [OpaquePointer] = []
  private let errorText: UnsafeMutablePointer<CChar>
  var tlsName: String { library.tlsName }
  /// What the first option that was refused answered.
  private(set) var refusal: Int32?

  init(_ library: CurlLibrary) throws(HTTPError) {
    guard let pointer = library.functions.easy_init() else { throw .other(code: 2, detail: "no handle can be made") }
    self.pointer = pointer
    self.library = library
    errorText = .allocate(capacity: Int(CCURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CCURL_ERROR_SIZE))
    set(pointer: errorText, CCURLOPT_ERRORBUFFER)
  }

  deinit {
    library.functions.easy_cleanup(pointer)
    for list in lists { library.functions.slist_free_all(list) }
    errorText.deallocate()
  }

  /// What libcurl tells about the failure, or else its phrase for the code; untrusted.
  func detail(of code: Int32) -> String {
    let text = String(cString: errorText)
    return text.isEmpty ? library.phrase(for: code) : text
  }

  func set(_ value: Int, _ option: Int) {
    check(with(option) { ccurl_set_long($0, pointer, $1, value) })
  }

  /// Sets what older libraries do not know and can do without.
  func setIfKnown(_ value: Int, _ option: Int) {
    _ = with(option) { ccurl_set_long($0, pointer, $1, value) }
  }

  func set(size: Int, _ option: Int) {
    check(with(option) { ccurl_set_size($0, pointer, $1, Int64(size)) })
  }

  func set(_ text: String?, _ option: Int) {
    guard let text else { return set(pointer: nil, option) }
    check(with(option) { ccurl_set_pointer($0, pointer, $1, text) })
  }

  /// The pointer must live as long as the handle.
  func set(pointer value: UnsafeRawPointer?, _ option: Int) {
    check(with(option) { ccurl_set_pointer($0, pointer, $1, value) })
  }

  func set(blob: [UInt8], _ option: Int) {
    check(with(option) { ccurl_set_blob($0, pointer, $1, blob, blob.count) })
  }

  func set(list: [String], _ option: Int) {
    var first: OpaquePointer?
    for text in list {
      guard let longer = library.functions.slist_append(first, text) else {
        if let first { library.functions.slist_free_all(first) }
        return check(Int32(CCURLE_OUT_OF_MEMORY))
      }
      first = longer
    }
    if let first { lists.append(first) }
    set(pointer: first.map { UnsafeRawPointer($0) }, option)
  }

  func set(_ option: Int, _ callback: ccurl_transfer_callback) {
    check(with(option) { ccurl_set_transfer_callback($0, pointer, $1, callback) })
  }

  func set(seek callback: ccurl_seek_callback) {
    check(withUnsafePointer(to: library.functions) { ccurl_set_seek_callback($0, pointer, callback) })
  }

  func setCloseOnExec() { check(withUnsafePointer(to: library.functions) { ccurl_set_close_on_exec($0, pointer) }) }

  func long(_ information: Int) -> Int { with(information) { ccurl_get_long($0, pointer, $1) } }

  /// Whether a connection is made, and the request begun.
  var hasConnected: Bool {
    with(CCURLINFO_PRETRANSFER_TIME_T) { ccurl_get_size($0, pointer, $1) } > 0
  }

  var socket: Int32? {
    let socket = withUnsafePointer(to: library.functions) { ccurl_get_socket($0, pointer) }
    return socket < 0 ? nil : socket
  }

  private func with<Result>(_ option: Int, _ call: (UnsafePointer<ccurl_library>, Int32) -> Result) -> Result {
    withUnsafePointer(to: library.functions) { call($0, Int32(truncatingIfNeeded: option)) }
  }

  private func check(_ code: Int32) {
    if code != CCURLE_OK, refusal == nil { refusal = code }
  }
}
