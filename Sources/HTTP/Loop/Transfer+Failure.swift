import CCurl

extension Transfer {
  /// What a result of libcurl means.
  func result(of code: Int32, _ library: CurlLibrary) -> Result<Void, HTTPError> {
    if code == CCURLE_OK { return .success(()) }
    return .failure(failure ?? FailedTransfer(easy, exchange.request, library, hasHead: hasHead).error(for: code))
  }
}
