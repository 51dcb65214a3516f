/** Pictures kept in the browser's own database: local storage is too small for them. */
const NAME = 'yuandian.mobile'
const STORE = 'pictures'

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('no database'))
  })
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const done = base.transaction(STORE, mode)
      const asked = work(done.objectStore(STORE))
      done.oncomplete = () => resolve(asked.result)
      done.onabort = done.onerror = () => reject(done.error ?? new Error('not kept'))
    })
  } finally {
    base.close()
  }
}

export const putFile = (name: string, file: Blob): Promise<IDBValidKey> =>
  within('readwrite', (store) => store.put(file, name))
export const fileAt = (name: string): Promise<Blob | undefined> =>
  within('readonly', (store) => store.get(name) as IDBRequest<Blob | undefined>)
export const dropFile = (name: string): Promise<undefined> => within('readwrite', (store) => store.delete(name))
