#include "CCurl.h"

#include <dlfcn.h>
#include <fcntl.h>

// POSIX has pointers to functions pass through pointers to data (dlsym, RATIONALE).
static int find(void *handle, const char *name, void *function) {
  *(void **)function = dlsym(handle, name);
  return *(void **)function != NULL;
}

int ccurl_open(ccurl_library *library, const char *name) {
  // Never closed: its threads and atexit handlers outlive any moment at which that would be safe.
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return CCURL_NOT_FOUND;
  *library = (ccurl_library){.handle = handle};
  int complete = find(handle, "curl_global_init", &library->global_init);
  complete &= find(handle, "curl_version_info", &library->version_info);
  complete &= find(handle, "curl_easy_init", &library->easy_init);
  complete &= find(handle, "curl_easy_cleanup", &library->easy_cleanup);
  complete &= find(handle, "curl_easy_pause", &library->easy_pause);
  complete &= find(handle, "curl_easy_send", &library->easy_send);
  complete &= find(handle, "curl_easy_recv", &library->easy_recv);
  complete &= find(handle, "curl_easy_strerror", &library->easy_strerror);
  complete &= find(handle, "curl_slist_append", &library->slist_append);
  complete &= find(handle, "curl_slist_free_all", &library->slist_free_all);
  complete &= find(handle, "curl_multi_init", &library->multi_init);
  complete &= find(handle, "curl_multi_cleanup", &library->multi_cleanup);
  complete &= find(handle, "curl_multi_add_handle", &library->multi_add_handle);
  complete &= find(handle, "curl_multi_remove_handle", &library->multi_remove_handle);
  complete &= find(handle, "curl_multi_perform", &library->multi_perform);
  complete &= find(handle, "curl_multi_poll", &library->multi_poll);
  complete &= find(handle, "curl_multi_wakeup", &library->multi_wakeup);
  complete &= find(handle, "curl_multi_info_read", &library->multi_info_read);
  complete &= find(handle, "curl_easy_setopt", &library->easy_setopt);
  complete &= find(handle, "curl_easy_getinfo", &library->easy_getinfo);
  complete &= find(handle, "curl_multi_setopt", &library->multi_setopt);
  return complete ? CCURL_OPENED : CCURL_INCOMPLETE;
}

int ccurl_set_long(const ccurl_library *library, ccurl_easy *easy, int option, long value) {
  return library->easy_setopt(easy, option, value);
}

int ccurl_set_size(const ccurl_library *library, ccurl_easy *easy, int option, int64_t value) {
  return library->easy_setopt(easy, option, value);
}

int ccurl_set_pointer(const ccurl_library *library, ccurl_easy *easy, int option, const void *value) {
  return library->easy_setopt(easy, option, value);
}

int ccurl_set_blob(const ccurl_library *library, ccurl_easy *easy, int option, const void *bytes, size_t length) {
  struct ccurl_blob blob = {bytes, length, CCURL_BLOB_COPY};
  return library->easy_setopt(easy, option, &blob);
}

int ccurl_set_transfer_callback(
    const ccurl_library *library, ccurl_easy *easy, int option, ccurl_transfer_callback callback) {
  return library->easy_setopt(easy, option, callback);
}

int ccurl_set_seek_callback(const ccurl_library *library, ccurl_easy *easy, ccurl_seek_callback callback) {
  return library->easy_setopt(easy, CCURLOPT_SEEKFUNCTION, callback);
}

static int close_on_exec(void *context, int descriptor, int purpose) {
  (void)context;
  (void)purpose;
  // Without the flag the connection still works, so a failure is none of ours.
  (void)fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  return 0;
}

int ccurl_set_close_on_exec(const ccurl_library *library, ccurl_easy *easy) {
  return library->easy_setopt(easy, CCURLOPT_SOCKOPTFUNCTION, close_on_exec);
}

int ccurl_set_multi_long(const ccurl_library *library, ccurl_multi *multi, int option, long value) {
  return library->multi_setopt(multi, option, value);
}

long ccurl_get_long(const ccurl_library *library, ccurl_easy *easy, int info) {
  long value = 0;
  return library->easy_getinfo(easy, info, &value) == CCURLE_OK ? value : 0;
}

int ccurl_get_socket(const ccurl_library *library, ccurl_easy *easy) {
  int descriptor = -1;
  return library->easy_getinfo(easy, CCURLINFO_ACTIVESOCKET, &descriptor) == CCURLE_OK ? descriptor : -1;
}

int64_t ccurl_get_size(const ccurl_library *library, ccurl_easy *easy, int info) {
  int64_t value = 0;
  return library->easy_getinfo(easy, info, &value) == CCURLE_OK ? value : 0;
}

ccurl_waker ccurl_make_waker(const ccurl_library *library, ccurl_multi *multi) {
  return (ccurl_waker){(uintptr_t)library->multi_wakeup, (uintptr_t)multi};
}

void ccurl_wake(ccurl_waker waker) {
  (void)((int (*)(ccurl_multi *))waker.function)((ccurl_multi *)waker.multi);
}
